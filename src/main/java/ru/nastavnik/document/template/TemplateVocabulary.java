package ru.nastavnik.document.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import ru.nastavnik.document.DocumentSchema;
import ru.nastavnik.document.template.TemplateWord.Use;

/** The Russian names of all that templates of one kind may show. */
public final class TemplateVocabulary {

    private final List<TemplateWord> words = new ArrayList<>();
    private final Map<String, TemplateWord> byText = new LinkedHashMap<>();
    private final Map<String, TemplateWord> byKey = new LinkedHashMap<>();

    /**
     * @param nameOf gives the Russian name of «stages.rows.title»
     * @throws TemplateException if two things of the kind have one name
     */
    public TemplateVocabulary(DocumentSchema schema, UnaryOperator<String> nameOf) {
        collect(schema, "", nameOf);
        for (TemplateWord word : words) {
            TemplateWord other = byText.put(normal(word.text()), word);
            if (other != null) {
                throw new TemplateException(
                        "Имя «" + word.text() + "» дано дважды: " + other.key() + " и " + word.key());
            }
            byKey.put(word.key(), word);
        }
    }

    /** In the order in which they are read: what stands alone first, then each list with its own. */
    public List<TemplateWord> words() {
        return List.copyOf(words);
    }

    /** As it was typed: case, ё and the width of spaces do not matter. */
    Optional<TemplateWord> find(String typed) {
        return Optional.ofNullable(byText.get(normal(typed)));
    }

    Optional<TemplateWord> ofKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The list around a word, if it stands in one. */
    public Optional<TemplateWord> around(TemplateWord word) {
        return word.path().isEmpty()
                ? Optional.empty()
                : ofKey(word.path().substring(0, word.path().length() - 1));
    }

    private void collect(DocumentSchema schema, String path, UnaryOperator<String> nameOf) {
        schema.fields().values().stream()
                .map(field -> new TemplateWord(
                        Use.FIELD, path, field.name(), nameOf.apply(path + field.name()), field.required()))
                .sorted(Comparator.comparing(TemplateWord::text))
                .forEach(words::add);
        schema.conditions().stream()
                .filter(name ->
                        !schema.fields().containsKey(name) && !schema.repeats().containsKey(name))
                .map(name -> new TemplateWord(Use.CONDITION, path, name, nameOf.apply(path + name), false))
                .sorted(Comparator.comparing(TemplateWord::text))
                .forEach(words::add);
        schema.repeats().keySet().stream().sorted().forEach(name -> {
            words.add(new TemplateWord(Use.REPEAT, path, name, nameOf.apply(path + name), true));
            collect(java.util.Objects.requireNonNull(schema.repeats().get(name)), path + name + ".", nameOf);
        });
    }

    private static String normal(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
    }
}
