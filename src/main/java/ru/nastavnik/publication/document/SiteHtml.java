package ru.nastavnik.publication.document;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ru.nastavnik.publication.document.Site.Block;
import ru.nastavnik.publication.document.Site.Page;

/** Writes pages that need nothing from elsewhere: no scripts, no fonts, no pictures; readable on a phone. */
public final class SiteHtml {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Pattern NUMBER = Pattern.compile("[+−]?\\d[\\d\\u00a0]*(?:,\\d+)?");
    private static final String STYLE = """
            body{font:1.05rem/1.5 Arial,"Helvetica Neue",sans-serif;color:#1b1b1b;background:#fff;margin:0}
            .page{max-width:60rem;margin:0 auto;padding:1rem}
            nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem}
            a{color:#0b4f9e}
            a:focus-visible,.scroll:focus-visible{outline:3px solid #0b4f9e;outline-offset:2px}
            .skip{position:absolute;left:-99rem}
            .skip:focus{position:static}
            .section a{font-size:1.15rem}
            a[aria-current]{font-weight:bold;color:#1b1b1b;text-decoration:none}
            h1{font-size:1.6rem;line-height:1.25}
            h2{font-size:1.25rem;margin-top:2rem}
            .scroll{overflow-x:auto}
            table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}
            caption{text-align:left;font-weight:bold;padding:.25rem 0}
            th,td{border:1px solid #8a8a8a;padding:.35rem .5rem;text-align:left;vertical-align:top}
            td.number{text-align:right;white-space:nowrap}
            th{background:#f0f0f0}
            .text{white-space:pre-line}
            @media (max-width:40rem){
            table,tbody,tr,td{display:block}
            thead{position:absolute;left:-99rem}
            tr{border:1px solid #8a8a8a;margin-bottom:.75rem}
            td,td.number{border:0;text-align:left;white-space:normal}
            td::before{content:attr(data-label) ": ";color:#4a4a4a}
            td:first-child{font-weight:bold}
            td:first-child::before{content:none}
            caption{display:block}
            body{font-size:1rem}
            h1{font-size:1.35rem}
            nav ul{display:block}
            nav li{padding:.3rem 0}
            }
            @media print{nav,.skip{display:none}}
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
                <a class="skip" href="#main">К содержанию</a>
                <div class="page">
                <header><p>%s</p>
                <nav aria-label="Разделы"><ul>%s</ul></nav></header>
                <main id="main">
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
        if (block instanceof Site.Section section) {
            String title = escape(section.title());
            return "<p class=\"section\">"
                    + (links ? "<a href=\"" + section.file() + "\">" + title + "</a>" : title)
                    + "<br>" + escape(section.about()) + "</p>\n";
        }
        if (block instanceof Site.Download file) {
            String title = escape(file.title());
            return links
                    ? "<p><a href=\"" + SiteZip.FILES + file.file() + "\">" + title + "</a></p>\n"
                    : "<p>" + title + " (файл " + file.file() + ")</p>\n";
        }
        Site.Table table = (Site.Table) block;
        return "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"" + escape(table.caption())
                + "\"><table role=\"table\"><caption>" + escape(table.caption()) + "</caption><thead role=\"rowgroup\">"
                + table.headers().stream()
                        .map(header -> "<th role=\"columnheader\" scope=\"col\">" + escape(header) + "</th>")
                        .collect(Collectors.joining("", "<tr role=\"row\">", "</tr>"))
                + "</thead><tbody role=\"rowgroup\">"
                + table.rows().stream()
                        .map(cells -> line(table.headers(), cells))
                        .collect(Collectors.joining())
                + "</tbody></table></div>\n";
    }

    /** The roles are said aloud: where a phone shows a row as a card, they would be lost. */
    private static String line(List<String> headers, List<String> cells) {
        StringBuilder line = new StringBuilder("<tr role=\"row\">");
        for (int i = 0; i < cells.size(); i++) {
            line.append("<td role=\"cell\"")
                    .append(NUMBER.matcher(cells.get(i)).matches() ? " class=\"number\"" : "")
                    .append(" data-label=\"")
                    .append(escape(headers.get(i)))
                    .append("\">")
                    .append(escape(cells.get(i)))
                    .append("</td>");
        }
        return line.append("</tr>").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
