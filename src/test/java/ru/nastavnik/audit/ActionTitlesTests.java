package ru.nastavnik.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.approval.PaperKind;
import ru.nastavnik.support.ApplicationTest;

/** The administrator reads the journal in Russian: every action that the sources record has a title. */
@ApplicationTest
class ActionTitlesTests {
    private static final Pattern RECORDS =
            Pattern.compile("\\b(?:(?:audit|extended)\\s*\\.\\s*record|new AuditTrail\\.Deed)\\(\\s*(\"([^\"]+)\")?");

    /** In a class that records, also what is handed to a method of its own that does so. */
    private static final Pattern ACTION = Pattern.compile("\"([a-z][a-z-]*\\.[a-z][a-z-]*)\"");

    /** What is done to papers of every kind is recorded by the name of the kind and the verb. */
    private static final Pattern TO_PAPERS =
            Pattern.compile("type\\(\\) \\+ \"\\.([a-z-]+)\"|\\brecord\\(\"([a-z-]+)\", review\\)");

    private static final Set<String> NO_ACTIONS = Set.of("municipalities.csv", "organizations.csv");

    @Autowired
    private List<ActionTitles> titles;

    @Autowired
    private List<PaperKind> papers;

    @Test
    void everyRecordedActionHasATitleAndEveryTitleAnAction() {
        TreeSet<String> recorded = recorded();
        TreeSet<String> titled = new TreeSet<>();
        titles.forEach(part -> titled.addAll(part.titles().keySet()));

        assertThat(recorded).hasSizeGreaterThan(80);
        assertThat(titled).isEqualTo(recorded);
    }

    @Test
    void noTwoModulesNameTheSameAction() {
        long named = titles.stream().mapToLong(part -> part.titles().size()).sum();

        assertThat(titles.stream()
                        .flatMap(part -> part.titles().keySet().stream())
                        .distinct())
                .hasSize((int) named);
    }

    @Test
    void titlesAreRussianSentencesWithoutAFullStop() {
        assertThat(titles.stream().flatMap(part -> part.titles().values().stream()))
                .allMatch(title -> title.matches("[А-ЯЁ][^.]*[а-яё]"));
    }

    private TreeSet<String> recorded() {
        TreeSet<String> actions = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> addActions(read(file), actions));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        actions.removeAll(NO_ACTIONS);
        return actions;
    }

    private void addActions(String source, Set<String> actions) {
        Matcher records = RECORDS.matcher(source);
        boolean any = false;
        while (records.find()) {
            any = true;
            if (records.group(2) != null) {
                actions.add(records.group(2));
            }
        }
        Matcher toPapers = TO_PAPERS.matcher(source);
        while (any && toPapers.find()) {
            String verb = toPapers.group(1) == null ? toPapers.group(2) : toPapers.group(1);
            papers.forEach(kind -> actions.add(kind.type() + "." + verb));
        }
        Matcher literals = ACTION.matcher(source);
        while (any && literals.find()) {
            actions.add(literals.group(1));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
