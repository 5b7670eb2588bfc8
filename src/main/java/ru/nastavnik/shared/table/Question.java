package ru.nastavnik.shared.table;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What only the sender of a file can know.
 *
 * @param key names the question in {@link Answers}
 * @param text the question, in Russian
 * @param options what may be answered, the likeliest first
 * @param answer code of what was answered, or null
 * @param reason why it was answered so; empty where none was given
 */
public record Question(
        String key,
        String text,
        List<Option> options,
        @Nullable String answer,
        String reason) {
    /** What stands behind the key of a question in the key of the reason for its answer. */
    public static final String REASON = ":reason";

    public Question {
        options = List.copyOf(options);
    }

    /**
     * What may be answered.
     *
     * @param code what is kept
     * @param title what is shown
     * @param withReason whether it counts only with a reason
     */
    public record Option(String code, String title, boolean withReason) {
        public Option(String code, String title) {
            this(code, title, false);
        }
    }

    public boolean isOpen() {
        return answer == null || (reason.isEmpty() && wantsReason());
    }

    /** Whether what was answered counts only with a reason. */
    public boolean wantsReason() {
        return options.stream()
                .anyMatch(option -> option.withReason() && option.code().equals(answer));
    }

    public Optional<String> answerTitle() {
        return options.stream()
                .filter(option -> option.code().equals(answer))
                .map(Option::title)
                .findFirst();
    }
}
