package ru.nastavnik.access.domain;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a password must be. Length counts more than signs; the upper bound is what the hash takes into account. */
public final class PasswordRules {
    public static final int MIN_LENGTH = 10;
    private static final int MAX_BYTES = 72;

    private PasswordRules() {}

    /** @return the Russian reason why the password is refused, or empty if it is good */
    public static Optional<String> refusal(String password, String login) {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            return Optional.of("Не короче " + MIN_LENGTH + " знаков");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return Optional.of("Слишком длинный: не больше 72 латинских букв или 36 русских");
        }
        if (password.codePoints().distinct().count() < 5) {
            return Optional.of("Слишком однообразный: нужно не меньше пяти разных знаков");
        }
        if (!login.isBlank() && password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            return Optional.of("Пароль не должен содержать имя для входа");
        }
        return Optional.empty();
    }
}
