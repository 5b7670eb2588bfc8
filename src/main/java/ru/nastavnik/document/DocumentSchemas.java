package ru.nastavnik.document;

import static ru.nastavnik.document.DocumentSchema.schema;
import static ru.nastavnik.document.FieldType.DATE;
import static ru.nastavnik.document.FieldType.NUMBER;
import static ru.nastavnik.document.FieldType.TEXT;

import java.util.EnumMap;
import java.util.Map;

/**
 * The schema of every kind. Fields of the letterhead ({@link #letterhead}) and the signature are filled by
 * {@link Documents} from the organisation and its order settings; callers give the others.
 */
final class DocumentSchemas {

    private static final Map<DocumentKind, DocumentSchema> SCHEMAS = new EnumMap<>(DocumentKind.class);

    static {
        // Cases: Accusative «кого», Dative «кому», Instrumental «кем»; names in full unless said «Short».
        put(
                DocumentKind.CURATOR_ORDER,
                order().required(
                                TEXT,
                                "basis candidateAccusative candidatePostAccusative candidateDativeShort candidateShort")
                        .optional(TEXT, "formerAccusative formerPostAccusative cancelledNumber")
                        .optional(DATE, "cancelledDate")
                        .required(TEXT, "fromWhen")
                        .conditions("school extra college curator male female"));
        put(
                DocumentKind.CURATOR_RELEASE_ORDER,
                order().required(
                                TEXT,
                                "reason personAccusative personPostAccusative personDativeShort personShort"
                                        + " endedNumber")
                        .required(TEXT, "fromWhen")
                        .required(DATE, "endedDate")
                        .conditions("college curator male female"));
        put(
                DocumentKind.PROGRAMME,
                order().required(TEXT, "basis curatorPostAccusative curatorAccusativeShort goal term")
                        // The short name of the organisation; templates of before print it above the full one.
                        .optional(TEXT, "title agreedPost agreedName curatorShort earlierNumber earlierTitle")
                        .optional(DATE, "agreedDate earlierDate")
                        .optional(NUMBER, "resultsNo")
                        .conditions("college first amending")
                        .repeat("tasks", schema().required(TEXT, "text"))
                        .repeat("forms", schema().required(NUMBER, "no").required(TEXT, "form roleModels"))
                        .repeat("context", schema().required(TEXT, "text"))
                        .repeat(
                                "sections",
                                schema().required(TEXT, "title").repeat("paragraphs", schema().required(TEXT, "text")))
                        .repeat("results", schema().required(TEXT, "text")));
        put(
                DocumentKind.ROADMAP,
                order().required(TEXT, "basis title schoolYear curatorPostAccusative curatorAccusativeShort")
                        .optional(TEXT, "agreedPost agreedName curatorShort earlierNumber earlierTitle")
                        .optional(DATE, "agreedDate earlierDate")
                        .conditions("college first amending")
                        .repeat(
                                "stages",
                                schema().required(TEXT, "title")
                                        .repeat(
                                                "rows",
                                                schema().required(NUMBER, "no")
                                                        .required(TEXT, "title term responsible")
                                                        .optional(TEXT, "output"))));
        put(
                DocumentKind.PAIRS_ORDER,
                order().required(TEXT, "basis schoolYear curatorPostDative curatorDativeShort")
                        .optional(TEXT, "earlierNumber earlierTitle")
                        .optional(DATE, "earlierDate")
                        .required(TEXT, "fromWhen")
                        .required(DATE, "effectiveTo")
                        .required(NUMBER, "pairCount")
                        .optional(NUMBER, "endedCount endedAnnex")
                        .conditions(
                                "college fixing amending ending cancelling onlyPairs allEnd roleModels noRoleModels extraPay")
                        .repeat(
                                "pairs",
                                schema().required(NUMBER, "no")
                                        .required(TEXT, "mentor mentees form")
                                        .optional(TEXT, "mentorPost roleModel"))
                        .repeat("ended", schema().required(NUMBER, "no").required(TEXT, "mentor mentees reason"))
                        .repeat("acquainted", schema().required(TEXT, "name").optional(TEXT, "post")));
        put(
                DocumentKind.EXECUTION_REPORT,
                dated().required(TEXT, "title schoolYear curatorPost curatorShort")
                        .required(NUMBER, "total done late left")
                        .optional(NUMBER, "pairs mentors mentees")
                        .optional(TEXT, "basis roadmapOrder programmeOrder lateSteps leftSteps summary")
                        .conditions("inTime")
                        .repeat("points", schema().required(TEXT, "point text"))
                        .repeat(
                                "rows",
                                schema().required(NUMBER, "no")
                                        .required(TEXT, "title planned actual responsible")
                                        .optional(TEXT, "evidence deviation point")));
        put(
                DocumentKind.MUNICIPAL_ROADMAP,
                schema().required(TEXT, "organizationName number signatoryPost signatory title municipality")
                        .required(DATE, "date")
                        .optional(TEXT, "founder basis schoolYear earlierNumber")
                        .optional(NUMBER, "eventsNo")
                        .optional(DATE, "earlierDate")
                        .repeat("measures", schema().required(TEXT, "point title term responsible"))
                        .repeat("limits", schema().required(TEXT, "stage term"))
                        .repeat("events", schema().required(TEXT, "title term responsible")));
        put(
                DocumentKind.DIRECTIVE,
                schema().required(TEXT, "organizationName number signatoryPost signatory title summary")
                        .optional(TEXT, "signatoryGround")
                        .required(DATE, "date termFrom termTo")
                        .required(NUMBER, "pointsCompleted pointsOpen pointsOverdue totalOrganizations totalCurators")
                        .required(NUMBER, "totalProgrammes totalRoadmaps totalDone totalLeft totalOverdue")
                        .repeat(
                                "points",
                                schema().required(TEXT, "point title").required(NUMBER, "completed open overdue"))
                        .repeat(
                                "municipalities",
                                schema().required(TEXT, "name")
                                        .required(
                                                NUMBER,
                                                "organizations curators programmes roadmaps done left overdue")));
        put(
                DocumentKind.MEETING_PROTOCOL,
                letterhead()
                        .required(TEXT, "heading chair secretary secretarySignature")
                        .required(NUMBER, "present")
                        .optional(TEXT, "attendees invited")
                        .repeat("agenda", schema().required(NUMBER, "no").required(TEXT, "topic"))
                        .repeat(
                                "items",
                                schema().required(NUMBER, "no")
                                        .optional(TEXT, "vote")
                                        .repeat("heard", schema().required(TEXT, "text"))
                                        .repeat("spoke", schema().required(TEXT, "text"))
                                        .repeat(
                                                "decisions",
                                                schema().required(TEXT, "no text")
                                                        .optional(TEXT, "term responsible"))));
        put(
                DocumentKind.LETTER,
                letterhead()
                        .required(TEXT, "heading executor phone")
                        .optional(TEXT, "greeting")
                        .repeat("requisites", schema().required(TEXT, "text"))
                        .repeat("addressee", schema().required(TEXT, "text"))
                        .repeat("body", schema().required(TEXT, "text"))
                        .repeat("enclosures", schema().required(TEXT, "text")));
        put(
                DocumentKind.CONSENT_PERSONAL_DATA,
                consent()
                        .optional(TEXT, "birthDate")
                        .conditions("regional")
                        .repeat("processors", schema().required(TEXT, "name address purpose"))
                        .repeat("recipients", schema().required(TEXT, "name address purpose")));
        put(
                DocumentKind.CONSENT_PUBLICATION,
                consent()
                        .required(TEXT, "inn ogrn")
                        .repeat("sites", schema().required(TEXT, "address"))
                        .repeat("items", schema().required(TEXT, "text"))
                        .repeat("images", schema().required(TEXT, "text")));
        put(
                DocumentKind.PAIR_PLAN,
                schema().required(TEXT, "organizationName organizationShortName heading mentor mentorSignature")
                        .required(TEXT, "form goal schedule curatorPost curator")
                        .required(DATE, "date")
                        .optional(TEXT, "founder mentorPost order term")
                        .repeat(
                                "mentees",
                                schema().required(TEXT, "name signature").optional(TEXT, "group"))
                        .repeat(
                                "tasks",
                                schema().required(NUMBER, "no")
                                        .required(TEXT, "task term expected")
                                        .optional(TEXT, "responsible")));
        put(
                DocumentKind.QUESTIONNAIRE,
                schema().required(TEXT, "organizationName organizationShortName name heading")
                        // Together until one could print a post under «Фамилия, имя, отчество»; uploaded templates may
                        // still say so.
                        .optional(TEXT, "founder person group post details")
                        .conditions("blank")
                        .repeat(
                                "questions",
                                schema().required(NUMBER, "no")
                                        .required(TEXT, "text")
                                        .repeat("options", schema().required(TEXT, "text"))
                                        .repeat("lines", schema().optional(TEXT, "text"))));
        put(
                DocumentKind.PARTICIPANT_BASE,
                schema().required(TEXT, "organizationName organizationShortName heading curatorPost curator")
                        .required(DATE, "date")
                        .required(NUMBER, "total")
                        .optional(TEXT, "founder")
                        .conditions("mentors mentees")
                        .repeat(
                                "rows",
                                schema().required(NUMBER, "no")
                                        .required(TEXT, "name")
                                        .optional(TEXT, "place direction since pairs form order until")
                                        .optional(NUMBER, "capacity")));
        put(
                DocumentKind.ACQUAINTANCE_SHEET,
                // The date may be a line to write on: the sheet is printed with an order that is not signed yet.
                unregistered()
                        .required(TEXT, "number date orderTitle")
                        .optional(TEXT, "documentNameInstrumental")
                        .repeat(
                                "persons",
                                schema().required(NUMBER, "no")
                                        .required(TEXT, "name")
                                        .optional(TEXT, "post")));
        put(
                DocumentKind.MENTOR_CONSENT,
                mentorAtWork()
                        .required(TEXT, "mentorGenitive")
                        .optional(TEXT, "mentorPostGenitive directorDative content form payment"));
        put(
                DocumentKind.MENTOR_ADDENDUM,
                mentorAtWork()
                        .required(TEXT, "content form payment")
                        .optional(
                                TEXT,
                                "place representative actsBy operatorAddress inn signatoryPost signatory"
                                        + " signatoryGround"));
        put(
                DocumentKind.ORDER_EXTRACT,
                unregistered()
                        .required(TEXT, "number extractOf heading verb")
                        .required(DATE, "date")
                        .optional(TEXT, "preamble certifierPost certifier")
                        .conditions("certified notice")
                        .repeat("points", schema().required(TEXT, "text"))
                        .repeat(
                                "annexes",
                                schema().required(NUMBER, "annex")
                                        .repeat(
                                                "pairs",
                                                schema().required(NUMBER, "no")
                                                        .required(TEXT, "mentor mentee form roleModel"))
                                        .repeat(
                                                "ended",
                                                schema().required(NUMBER, "no").required(TEXT, "mentor mentee reason")))
                        .repeat("readers", schema().required(TEXT, "name")));
    }

    private DocumentSchemas() {}

    static DocumentSchema of(DocumentKind kind) {
        return java.util.Objects.requireNonNull(SCHEMAS.get(kind));
    }

    private static DocumentSchema.Builder order() {
        return letterhead()
                .required(TEXT, "documentName verb")
                .optional(
                        TEXT,
                        "documentNameGenitive documentNameDative documentNameAccusative documentNameInstrumental");
    }

    private static DocumentSchema.Builder letterhead() {
        return dated().required(TEXT, "number");
    }

    /** A letterhead with a date and without a number. */
    private static DocumentSchema.Builder dated() {
        return schema().required(TEXT, "organizationName organizationShortName")
                .optional(TEXT, "founder place signatoryGround")
                .required(TEXT, "signatoryPost signatory")
                .required(DATE, "date");
    }

    private static DocumentSchema.Builder mentorAtWork() {
        return schema().required(TEXT, "organizationName organizationShortName mentor mentorShort mentees term")
                .optional(TEXT, "mentorPost");
    }

    /** What goes with a document and is never registered itself. */
    private static DocumentSchema.Builder unregistered() {
        return schema().required(TEXT, "organizationName organizationShortName")
                .optional(TEXT, "founder place signatoryPost signatory signatoryGround");
    }

    private static DocumentSchema.Builder consent() {
        return schema().required(TEXT, "organizationName organizationShortName operatorAddress")
                .optional(TEXT, "founder place number signatoryPost signatory person signer")
                .optional(DATE, "date")
                .conditions("representative own blank male female");
    }

    private static void put(DocumentKind kind, DocumentSchema.Builder schema) {
        SCHEMAS.put(kind, schema.build());
    }
}
