package ru.nastavnik.shared.requisite;

import java.util.regex.Pattern;

/** A telephone as letters print it: «8 (3822) 12-34-56, доб. 7». */
public final class PhoneNumber {
    public static final String REFUSAL = "Укажите телефон с кодом: не меньше 10 цифр, например 8 (3822) 12-34-56";

    private static final Pattern WRITTEN = Pattern.compile("\\+?[\\d ()-]{10,30}(?:, ?доб\\. ?\\d{1,6})?");
    private static final int FEWEST = 10;
    private static final int MOST = 11;

    private PhoneNumber() {}

    public static boolean isOne(String typed) {
        String text = typed.strip();
        String digits = text.replaceAll(",.*$", "").replaceAll("\\D", "");
        return WRITTEN.matcher(text).matches() && digits.length() >= FEWEST && digits.length() <= MOST;
    }
}
