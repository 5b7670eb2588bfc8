package ru.nastavnik.people;

import org.jspecify.annotations.Nullable;

/**
 * What a person has marked beside one item.
 *
 * @param condition on which it may be shown, in the person's words; only with {@link Answer#CONDITION}
 */
public record DistributionMark(Answer answer, @Nullable String condition) {
    public static final DistributionMark YES = new DistributionMark(Answer.YES, null);
    public static final DistributionMark NO = new DistributionMark(Answer.NO, null);

    public enum Answer {
        YES("да"),
        NO("нет"),
        CONDITION("с условием");

        private final String title;

        Answer(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public DistributionMark {
        condition = condition == null || condition.isBlank() ? null : condition.strip();
    }

    public static DistributionMark on(String condition) {
        return new DistributionMark(Answer.CONDITION, condition);
    }
}
