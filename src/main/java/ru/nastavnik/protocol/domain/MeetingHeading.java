package ru.nastavnik.protocol.domain;

import java.util.regex.Pattern;

/** What a protocol is of: «заседания педагогического совета», «совещания при директоре». */
public final class MeetingHeading {
    /** What is itself a meeting has no sitting. */
    private static final Pattern MEETING = Pattern.compile(
            "(?<!\\p{L})(?:собрани|совещани|встреч|заседани|конференци|педсовет|семинар)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private MeetingHeading() {}

    /** @param genitive the body's or the meeting's name in the genitive */
    public static String of(String genitive) {
        return MEETING.matcher(genitive).find() ? genitive : "заседания " + genitive;
    }
}
