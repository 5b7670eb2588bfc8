package ru.nastavnik.language.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.PersonName;

/**
 * Lists of words with their cases, written by hand before the rules saw them; «|» parts variants that usage allows.
 *
 * @param gender null for posts and bodies
 */
record ExpectedForms(String text, String kind, @Nullable Gender gender, Map<GrammaticalCase, List<String>> forms) {

    static final List<GrammaticalCase> CASES = List.of(
            GrammaticalCase.GENITIVE,
            GrammaticalCase.DATIVE,
            GrammaticalCase.ACCUSATIVE,
            GrammaticalCase.INSTRUMENTAL,
            GrammaticalCase.PREPOSITIONAL);

    /** What the rules made of the list: the wrong rows with what came out, and the rows they are unsure of. */
    record Outcome(int rows, List<String> wrong, List<String> unsure) {}

    /** «Косых Лев Фомич», «Мамедов Рашид Али оглы». */
    PersonName name() {
        String[] parts = text.split(" ", 3);
        return new PersonName(
                parts[0], parts[1], parts.length > 2 ? parts[2] : null, Objects.requireNonNull(gender, text));
    }

    static List<ExpectedForms> read(String file) {
        InputStream stream = Objects.requireNonNull(ExpectedForms.class.getResourceAsStream("/language/" + file), file);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String> header = Arrays.asList(reader.readLine().split(";"));
            return reader.lines().map(line -> row(header, line.split(";", -1))).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Outcome judge(List<ExpectedForms> list, BiFunction<ExpectedForms, GrammaticalCase, Declined> rules) {
        List<String> wrong = new ArrayList<>();
        List<String> unsure = new ArrayList<>();
        for (ExpectedForms row : list) {
            boolean sure = true;
            List<String> differences = new ArrayList<>();
            for (GrammaticalCase target : CASES) {
                Declined declined = rules.apply(row, target);
                sure &= declined.sure();
                if (!row.forms().getOrDefault(target, List.of()).contains(declined.form())) {
                    differences.add(declined.form());
                }
            }
            if (!differences.isEmpty()) {
                wrong.add(row.text() + " → " + differences);
            }
            if (!sure) {
                unsure.add(row.text());
            }
        }
        return new Outcome(list.size(), wrong, unsure);
    }

    private static ExpectedForms row(List<String> header, String[] cells) {
        int gender = header.indexOf("gender");
        int genitive = header.indexOf("gen");
        Map<GrammaticalCase, List<String>> forms = new EnumMap<>(GrammaticalCase.class);
        for (int at = 0; at < CASES.size(); at++) {
            forms.put(CASES.get(at), List.of(cells[genitive + at].split("\\|")));
        }
        boolean person = gender >= 0 && !cells[gender].isEmpty();
        return new ExpectedForms(
                cells[0], cells[header.indexOf("kind")], person ? Gender.valueOf(cells[gender]) : null, forms);
    }
}
