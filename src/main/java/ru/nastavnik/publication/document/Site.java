package ru.nastavnik.publication.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A small static site: pages that are linked with one another, and files beside them.
 *
 * @param madeOn the day of its data
 * @param files by name within the folder {@code files}
 */
public record Site(String title, LocalDate madeOn, List<Page> pages, Map<String, byte[]> files) {
    public Site {
        pages = List.copyOf(pages);
        files = new TreeMap<>(files);
    }

    /** @param file name of the page's file, Latin letters only */
    public record Page(String file, String title, List<Block> blocks) {
        public Page {
            blocks = List.copyOf(blocks);
        }
    }

    /** A part of a page. */
    public sealed interface Block {}

    public record Heading(String text) implements Block {}

    public record Text(String text) implements Block {}

    public record Items(List<String> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    public record Table(String caption, List<String> headers, List<List<String>> rows) implements Block {
        public Table {
            headers = List.copyOf(headers);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A section of the site, linked.
     *
     * @param file name of the page's file
     * @param about what stands there
     */
    public record Section(String file, String title, String about) implements Block {}

    /** @param file name within the folder of files */
    public record Download(String file, String title) implements Block {}
}
