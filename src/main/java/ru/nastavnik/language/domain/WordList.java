package ru.nastavnik.language.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words by what they have in common, from a file beside this class; compared in small letters and without «ё». */
final class WordList {

    private final Map<String, Set<String>> sections = new HashMap<>();
    private final Map<String, String> stems = new HashMap<>();

    private WordList() {}

    static WordList read(String file) {
        InputStream stream = Objects.requireNonNull(WordList.class.getResourceAsStream(file), file);
        WordList words = new WordList();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String section = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    section = line.substring(1, line.indexOf(']'));
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    words.add(section, line.strip());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return words;
    }

    boolean has(String section, String word) {
        return sections.getOrDefault(section, Set.of()).contains(Letters.key(word));
    }

    /** The stem that a word has in the other cases, in the letters of the word; null if it is not listed with one. */
    @Nullable
    String stem(String word) {
        String stem = stems.get(Letters.key(word));
        return stem == null ? null : word.substring(0, 1) + stem.substring(1);
    }

    private void add(String section, String line) {
        Set<String> known = sections.computeIfAbsent(section, name -> new HashSet<>());
        for (String entry : line.split("\\s+")) {
            String[] parts = entry.split("=", 2);
            known.add(parts[0]);
            if (parts.length == 2) {
                stems.put(parts[0], parts[1]);
            }
        }
    }
}
