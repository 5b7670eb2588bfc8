package ru.nastavnik.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.day.DayKind;

/** An element of a form, in the subset of Camunda Forms (schema 16) that the application supports. */
public sealed interface FormElement {

    String id();

    FormCondition hiddenWhen();

    /** Explanatory text in a small subset of Markdown. */
    record Text(String id, FormCondition hiddenWhen, String text) implements FormElement {}

    record Separator(String id, FormCondition hiddenWhen) implements FormElement {}

    record Spacer(String id, FormCondition hiddenWhen, int height) implements FormElement {}

    /** Fields under a common heading; their values lie beside those outside the group. */
    record Group(String id, FormCondition hiddenWhen, String label, List<FormElement> elements)
            implements FormElement {}

    /** Rows that people add and remove; each row has the same fields. */
    record DynamicList(
            String id,
            FormCondition hiddenWhen,
            String key,
            String label,
            String rowLabel,
            int initialRows,
            int minRows,
            boolean growing,
            List<FormElement> elements)
            implements FormElement {}

    /**
     * A place for files. Camunda Forms of platform 7 know no file field: it is a text view that carries the custom
     * property {@code upload}, so that the file stays editable in Camunda Modeler.
     */
    record Files(
            String id,
            FormCondition hiddenWhen,
            String key,
            String label,
            String description,
            boolean required,
            List<String> accept)
            implements FormElement {}

    /**
     * A field with one value.
     *
     * @param printed the question as a questionnaire on paper puts it to the person; empty: as the label says
     * @param figure name of the number that the application computes and nobody types, or null
     */
    record Field(
            String id,
            FormCondition hiddenWhen,
            FieldKind kind,
            String key,
            String label,
            String printed,
            String description,
            int columns,
            boolean readOnly,
            @Nullable Object defaultValue,
            @Nullable String figure,
            Rules rules,
            Options options)
            implements FormElement {}

    enum FieldKind {
        TEXT_FIELD,
        TEXT_AREA,
        NUMBER,
        DATE,
        TIME,
        CHECKBOX,
        RADIO,
        SELECT,
        CHECKLIST,
        TAG_LIST;

        /** Whether the value is a list of choices. */
        public boolean isMultiple() {
            return this == CHECKLIST || this == TAG_LIST;
        }

        public boolean isChoice() {
            return this == RADIO || this == SELECT || isMultiple();
        }
    }

    /**
     * @param fixed choices written in the file
     * @param valuesKey name of choices given at run time, or null
     * @param narrowedBy key of the field whose value decides which of those choices remain, or null
     */
    record Options(
            List<FormOption> fixed,
            @Nullable String valuesKey,
            @Nullable String narrowedBy) {
        public static final Options NONE = new Options(List.of(), null, null);
    }

    /**
     * What a value must satisfy.
     *
     * @param notBefore {@code today} or the key of another date field
     * @param notAfter {@code today} or the key of another date field
     */
    record Rules(
            boolean required,
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            int decimalDigits,
            @Nullable Pattern pattern,
            @Nullable String patternMessage,
            @Nullable String notBefore,
            @Nullable String notAfter) {

        /** What cannot lie ahead has happened; everything else is planned. */
        public DayKind dayKind() {
            return "today".equals(notAfter) ? DayKind.EVENT : DayKind.TERM;
        }

        public Optional<String> notBeforeDay() {
            return Optional.ofNullable(notBefore);
        }

        public Optional<String> notAfterDay() {
            return Optional.ofNullable(notAfter);
        }
    }
}
