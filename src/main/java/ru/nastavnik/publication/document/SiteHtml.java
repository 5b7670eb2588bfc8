package ru.nastavnik.publication.document;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import ru.nastavnik.publication.document.Site.Block;
import ru.nastavnik.publication.document.Site.Page;

/** Writes pages that need nothing from elsewhere: no scripts, no fonts, no pictures; readable on a phone. */
public final class SiteHtml {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String STYLE = """
            body{font:1.05rem/1.5 Arial,"Helvetica Neue",sans-serif;color:#1b1b1b;background:#fff;margin:0}
            .page{max-width:60rem;margin:0 auto;padding:1rem}
            nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem}
            a{color:#0b4f9e}
            a[aria-current]{font-weight:bold;color:#1b1b1b;text-decoration:none}
            h1{font-size:1.6rem;line-height:1.25}
            h2{font-size:1.25rem;margin-top:2rem}
            .scroll{overflow-x:auto}
            table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}
            caption{text-align:left;font-weight:bold;padding:.25rem 0}
            th,td{border:1px solid #8a8a8a;padding:.35rem .5rem;text-align:left;vertical-align:top}
            th{background:#f0f0f0}
            .text{white-space:pre-line}
            footer{margin-top:2rem;border-top:1px solid #8a8a8a;padding-top:.5rem;font-size:.9rem}
            """;

    private SiteHtml() {}

    /** A whole page. */
    public static String page(Site site, Page page) {
        return """
                <!DOCTYPE html>
                <html lang="ru">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <div class="page">
                <header><p>%s</p>
                <nav aria-label="Разделы"><ul>%s</ul></nav></header>
                <main>
                <h1>%s</h1>
                %s</main>
                <footer>Данные на %s</footer>
                </div>
                </body>
                </html>
                """.formatted(
                        escape(page.title() + " – " + site.title()),
                        STYLE,
                        escape(site.title()),
                        site.pages().stream()
                                .map(each -> "<li><a href=\"" + each.file() + "\""
                                        + (each.equals(page) ? " aria-current=\"page\"" : "") + ">"
                                        + escape(each.title()) + "</a></li>")
                                .collect(Collectors.joining()),
                        escape(page.title()),
                        blocks(page, true),
                        DAY.format(site.madeOn()));
    }

    /** What stands on a page, to be looked at before it is published: links to files are words here. */
    public static String preview(Page page) {
        return "<div>" + blocks(page, false) + "</div>";
    }

    private static String blocks(Page page, boolean links) {
        return page.blocks().stream().map(block -> block(block, links)).collect(Collectors.joining());
    }

    private static String block(Block block, boolean links) {
        if (block instanceof Site.Heading heading) {
            return "<h2>" + escape(heading.text()) + "</h2>\n";
        }
        if (block instanceof Site.Text text) {
            return "<p class=\"text\">" + escape(text.text()) + "</p>\n";
        }
        if (block instanceof Site.Items items) {
            return items.items().stream()
                    .map(item -> "<li>" + escape(item) + "</li>")
                    .collect(Collectors.joining("", "<ul>", "</ul>\n"));
        }
        if (block instanceof Site.Download file) {
            String title = escape(file.title());
            return links
                    ? "<p><a href=\"" + SiteZip.FILES + file.file() + "\">" + title + "</a></p>\n"
                    : "<p>" + title + " (файл " + file.file() + ")</p>\n";
        }
        Site.Table table = (Site.Table) block;
        return "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"" + escape(table.caption())
                + "\"><table><caption>" + escape(table.caption()) + "</caption><thead>"
                + row("th scope=\"col\"", "th", table.headers()) + "</thead><tbody>"
                + table.rows().stream().map(cells -> row("td", "td", cells)).collect(Collectors.joining())
                + "</tbody></table></div>\n";
    }

    private static String row(String open, String close, List<String> cells) {
        return cells.stream()
                .map(cell -> "<" + open + ">" + escape(cell) + "</" + close + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
