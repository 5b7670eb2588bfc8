package ru.nastavnik.workflow;

/** Variables that every process carries, so that its tasks reach the right people. */
public final class CommonVariables {
    /** Id of the organisation a task belongs to; absent in processes above the organisation. */
    public static final ProcessVariable<String> ORGANIZATION_ID = ProcessVariable.text("organizationId");

    /** Code of the organisation's kind, in processes that carry it. */
    public static final ProcessVariable<String> ORGANIZATION_KIND = ProcessVariable.text("organizationKind");

    /** Id of the municipality, in processes of a municipality. */
    public static final ProcessVariable<String> MUNICIPALITY_ID = ProcessVariable.text("municipalityId");

    /** Id of the launch of the directive. */
    public static final ProcessVariable<String> LAUNCH_ID = ProcessVariable.text("launchId");

    /** Name of the department whose tasks these are, in processes of one of the two that stand above organisations. */
    public static final ProcessVariable<String> DEPARTMENT = ProcessVariable.text("department");

    /** Type of what the process is about, in processes that serve several types; absent elsewhere. */
    public static final ProcessVariable<String> SUBJECT_TYPE = ProcessVariable.text("subjectType");

    private CommonVariables() {}
}
