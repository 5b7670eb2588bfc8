package ru.nastavnik.access;

import java.util.HashMap;
import java.util.Map;

/** Service methods that ask for no role, each with the reason why that is right. */
final class OpenMethods {
    private static final String INSIDE = "called by other modules inside actions that have asked already";
    private static final String ENTRY = "a way in: works before anybody is signed in";
    private static final String COMMON = "common knowledge of the region, without personal data of pupils";
    private static final String PUBLIC =
            "answers whoever holds the sheet or the file, names nobody, and counts questions";
    private static final String START = "called at the start of the application or by its jobs";

    private OpenMethods() {}

    /** By «Class» or «Class#method». No screen may use those of {@link #INSIDE} and {@link #START}. */
    static Map<String, String> reasons() {
        Map<String, String> reasons = new HashMap<>();
        all(reasons, INSIDE, "Accounts", "Posts", "Reviews", "Documents", "TransactionalAuditTrail", "SignInAttempts");
        all(reasons, INSIDE, "OrganizationRegister", "RoadmapRegister", "ProgrammeRegister", "OrganizationForms");
        all(reasons, INSIDE, "CamundaWorkflow", "CamundaDecisionTables", "CamundaDiagrams");
        all(reasons, INSIDE, "CamundaIncidents", "CamundaDueJobs");
        all(reasons, INSIDE, "CamundaModelVersions", "CamundaInstanceMigration");
        all(
                reasons,
                INSIDE,
                "TaskDeadlines",
                "Duties",
                "TermExtensionProcessActions",
                "RolloutReporting",
                "CuratorRegister",
                "AcquaintanceJournal");
        all(
                reasons,
                START,
                "ActorContext",
                "DeadlineSweep",
                "CampaignScheduleSweep",
                "RegionSetup",
                "ParticipantSetup",
                "FirstAdministrator#issueLink");
        all(reasons, PUBLIC, "PrintChecks");
        all(reasons, ENTRY, "FirstAdministrator#check", "FirstAdministrator#create", "ActingPosts#signedIn");
        all(reasons, ENTRY, "OneTimeLinks#loginOf", "OneTimeLinks#setPassword");
        all(
                reasons,
                COMMON,
                "LaunchRegister",
                "AccountNames",
                "Municipalities",
                "MentoringForms",
                "RoadmapTemplates",
                "Declension");
        all(reasons, COMMON, "ProgrammeLayouts#versions", "ProgrammeLayouts#inForce", "ProgrammeLayouts#get");
        all(reasons, COMMON, "AuditJournal#titleOf", "AuditJournal#titles");
        all(reasons, COMMON, "FigureImport#kind", "PopulationImport#kind", "PlannedResults#kind", "FactImport#kind");
        return reasons;
    }

    private static void all(Map<String, String> reasons, String reason, String... names) {
        for (String name : names) {
            reasons.put(name, reason);
        }
    }
}
