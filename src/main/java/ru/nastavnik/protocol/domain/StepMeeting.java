package ru.nastavnik.protocol.domain;

import ru.nastavnik.form.FormData;

/**
 * What the form of a step knows of its meeting (steps 1–4, 16, 26; college 1, 2).
 *
 * @param body whose numbers the protocol takes
 * @param heading in the genitive; empty: the body's sitting
 * @param topic the question of the agenda
 */
public record StepMeeting(String body, String heading, String topic) {
    /** Meetings that no body holds have one row of numbers in common. */
    private static final String PARTICIPANTS = "встречи участников программы наставничества";

    private static final String PROGRAMME = "О реализации программы наставничества";

    public static StepMeeting of(boolean college, int stepNo, FormData data) {
        String gathering = data.text("gathering").orElse("");
        if (college) {
            return stepNo == 1
                    ? new StepMeeting(staffBody(gathering), "", PROGRAMME + " с использованием разных форм")
                    : new StepMeeting(PARTICIPANTS, "встречи со студентами", PROGRAMME);
        }
        return switch (stepNo) {
            case 1 -> new StepMeeting(staffBody(gathering), "", PROGRAMME);
            case 2 -> parents(gathering);
            case 3 -> new StepMeeting(PARTICIPANTS, "встречи с выпускниками и представителями организаций", PROGRAMME);
            case 4 -> new StepMeeting(PARTICIPANTS, "встречи с обучающимися", PROGRAMME);
            case 16 ->
                new StepMeeting(
                        PARTICIPANTS,
                        "групповой встречи наставников и наставляемых",
                        "О знакомстве наставников и наставляемых");
            case 26 ->
                new StepMeeting(
                        PARTICIPANTS,
                        "групповой заключительной встречи наставников и наставляемых",
                        "Об итогах работы пар и групп");
            default -> new StepMeeting(PARTICIPANTS, "", PROGRAMME);
        };
    }

    private static String staffBody(String gathering) {
        return switch (gathering) {
            case "conference" -> "совещание при директоре";
            case "association" -> "методическое объединение";
            case "commission" -> "предметно-цикловая комиссия";
            default -> "педагогический совет";
        };
    }

    private static StepMeeting parents(String gathering) {
        return switch (gathering) {
            case "class" -> new StepMeeting("классные родительские собрания", "", PROGRAMME);
            case "council" -> new StepMeeting("родительский комитет", "", PROGRAMME);
            default -> new StepMeeting("общешкольное родительское собрание", "", PROGRAMME);
        };
    }
}
