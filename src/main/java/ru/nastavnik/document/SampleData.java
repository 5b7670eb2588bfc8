package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import ru.nastavnik.document.template.TemplateWord;
import ru.nastavnik.document.template.TemplateWord.Use;

/**
 * Invented content for the preview of a template: every field of the kind's schema, two rows in every list. Which
 * conditions hold and which optional things are there is up to whoever looks.
 */
final class SampleData {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);
    private static final int ROWS = 2;

    private final DocumentKind kind;
    private final Set<String> present;

    private SampleData(DocumentKind kind, Set<String> present) {
        this.kind = kind;
        this.present = present;
    }

    /** @param present keys of {@link #usual} and {@link #choices} that hold or are there */
    static DocumentData of(DocumentKind kind, Set<String> present) {
        DocumentData.Builder data = DocumentData.builder();
        new SampleData(kind, present).fill(data, kind.schema(), "", 1);
        return data.build();
    }

    /** What may be there or not: conditions, optional fields and lists, outside of rows. */
    static Set<TemplateWord> choices(DocumentKind kind) {
        Set<TemplateWord> choices = new LinkedHashSet<>();
        TemplateNames.of(kind).words().stream()
                .filter(word -> word.path().isEmpty())
                .filter(word -> word.use() != Use.FIELD || !word.required())
                .forEach(choices::add);
        return choices;
    }

    /** The case that one sees first: the lists and optional fields filled, conditions as they usually are. */
    static Set<String> usual(DocumentKind kind) {
        Set<String> usual = new LinkedHashSet<>();
        for (TemplateWord word : choices(kind)) {
            if (word.use() != Use.CONDITION || TemplateNames.sample(kind, word).equals("да")) {
                usual.add(word.key());
            }
        }
        return usual;
    }

    private void fill(DocumentData.Builder data, DocumentSchema schema, String path, int row) {
        for (TemplateWord word : TemplateNames.of(kind).words()) {
            if (!word.path().equals(path)) {
                continue;
            }
            boolean there = !path.isEmpty() || present.contains(word.key());
            switch (word.use()) {
                case CONDITION -> data.condition(word.name(), there);
                case FIELD -> {
                    if (there || word.required()) {
                        field(data, word, schema, row);
                    }
                }
                case REPEAT -> {
                    for (int line = 1; there && line <= ROWS; line++) {
                        int no = line;
                        data.row(
                                word.name(),
                                content -> fill(
                                        content,
                                        java.util.Objects.requireNonNull(
                                                schema.repeats().get(word.name())),
                                        word.key() + ".",
                                        no));
                    }
                }
            }
        }
    }

    private void field(DocumentData.Builder data, TemplateWord word, DocumentSchema schema, int row) {
        FieldType type = java.util.Objects.requireNonNull(schema.fields().get(word.name()))
                .type();
        String sample = TemplateNames.sample(kind, word);
        switch (type) {
            case TEXT -> data.field(word.name(), sample);
            case DATE -> data.field(word.name(), TemplateNames.sampleDay(kind, word, DAY));
            case NUMBER -> data.field(word.name(), sample.matches("\\d{1,6}") ? Integer.parseInt(sample) : row);
        }
    }
}
