package ru.nastavnik.shared.table;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ru.nastavnik.shared.DomainException;

/** A program of its own that reads the tables of a folder, each in two threads at once, and prints what came of it. */
final class ReadsTables {
    private ReadsTables() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
                Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                byte[] content = Files.readAllBytes(file);
                Thread beside = new Thread(() -> read(file.toString(), content));
                beside.start();
                out.println(file.getFileName() + ": " + read(file.toString(), content));
                beside.join();
            }
        }
    }

    private static String read(String name, byte[] content) {
        try {
            List<TableFile.Row> rows = TableFile.read(name, content).rows();
            return rows.size() + " rows";
        } catch (DomainException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
