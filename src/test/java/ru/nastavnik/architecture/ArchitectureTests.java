package ru.nastavnik.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.server.streams.InMemoryUploadCallback;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.simple.JdbcClient;

/** House rules that the compiler cannot see. */
@AnalyzeClasses(packages = "ru.nastavnik", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
    private static final Set<String> TIME_TYPES = Set.of(
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            Instant.class.getName(),
            ZonedDateTime.class.getName(),
            "java.time.OffsetDateTime",
            "java.time.Year");

    @ArchTest
    static final ArchRule theEngineStaysInWorkflowAndProcessPackages = noClasses()
            .that()
            .resideOutsideOfPackages("..workflow..", "..process..", "..installation.database..", "..form.feel..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("a move to a maintained fork of the engine must be a package rename");

    @ArchTest
    static final ArchRule conditionsOfFormsKnowOfCamundaOnlyWhatFeelPublishes = noClasses()
            .that()
            .resideInAPackage("..form.feel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda.bpm..", "org.camunda.feel.impl..", "camundajar..")
            .because("FEEL is a library of its own that the engine's forks keep; its parts and its Scala are its own");

    @ArchTest
    static final ArchRule theEngineIsUsedByItsPublicApi = noClasses()
            .that()
            .resideOutsideOfPackage("..scenario..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.camunda.bpm.engine.impl..")
                    .and(DescribedPredicate.not(
                            JavaClass.Predicates.resideInAPackage("org.camunda.bpm.engine.impl.cfg.."))))
            .because("what the engine does not publish may change with any of its releases; its configuration has no"
                    + " other door");

    @ArchTest
    static final ArchRule theDomainKnowsNoFrameworks = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.camunda..", "com.vaadin..", "java.sql..")
            .because("rules are tested without a container");

    @ArchTest
    static final ArchRule sqlStaysInPersistencePackages = noClasses()
            .that()
            .resideOutsideOfPackages("..persistence..", "..installation..", "..access..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class);

    @ArchTest
    static final ArchRule uploadsAreReadAsFarAsTheyMayBeLarge = noClasses()
            .should()
            .callMethod(UploadHandler.class, "inMemory", InMemoryUploadCallback.class)
            .because("the browser's limit is advice: such a handler takes two hundred megabytes, see BoundedUpload");

    @ArchTest
    static final ArchRule viewsReachNoTables = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..persistence..", "java.sql..", "org.springframework.jdbc..")
            .because("views call the verbs of services");

    @ArchTest
    static final ArchRule screensUseGuardedServicesOnly = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat(new DescribedPredicate<JavaClass>("ask for no role themselves") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getName()
                            .matches("ru\\.nastavnik\\.[a-z]+\\.([A-Za-z]*Steps|ActorContext|Accounts|Posts|Reviews|"
                                    + "PaperDrafts|PaperKinds|Duties|"
                                    + "OrganizationRegister|RoadmapRegister|ProgrammeRegister|RegionSetup|"
                                    + "FigureSetRegister|FigureCells|CollectedFigures|SectionRows|Loads|Denominators|RegisterNumbers|"
                                    + "IndicatorRegister|CampaignRegister|JointForms|PlannedSums|TargetShares)");
                }
            })
            .because("what is called inside guarded actions would let anybody in from a screen");

    @ArchTest
    static final ArchRule vaadinStaysInInterfacePackages = noClasses()
            .that()
            .resideInAnyPackage("..domain..", "..persistence..", "..process..", "..document..", "..workflow..")
            .and()
            .resideOutsideOfPackage("..ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("reads the wall clock") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return call.getName().equals("now")
                            && TIME_TYPES.contains(call.getTargetOwner().getName())
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Clock.class));
                }
            });

    @ArchTest
    static final ArchRule noCatchAllNames = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .andShould(new com.tngtech.archunit.lang.ArchCondition<>("be ours to name") {
                @Override
                public void check(JavaClass item, com.tngtech.archunit.lang.ConditionEvents events) {
                    boolean named = !item.isAssignableTo("org.springframework.transaction.PlatformTransactionManager");
                    events.add(new com.tngtech.archunit.lang.SimpleConditionEvent(item, named, item.getName()));
                }
            });

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .that()
            .resideInAPackage("ru.nastavnik..")
            .and()
            .resideOutsideOfPackage("ru.nastavnik")
            .should(new com.tngtech.archunit.lang.ArchCondition<>("live in a @NullMarked package") {
                @Override
                public void check(JavaClass item, com.tngtech.archunit.lang.ConditionEvents events) {
                    boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new com.tngtech.archunit.lang.SimpleConditionEvent(
                            item, marked, item.getName() + " lives in a package without @NullMarked"));
                }
            });
}
