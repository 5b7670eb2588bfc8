package ru.nastavnik.document.template;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.nastavnik.document.DocumentData;

/**
 * What a file says of itself in programs and search: title, author, language.
 *
 * @param author the organisation that issues the paper
 */
public record FileProperties(String title, String author) {

    static final String PART = "docProps/core.xml";

    private static final Pattern TITLE = Pattern.compile("<dc:title[^>]*>([^<]*)</dc:title>");

    /** Of a document whose paper has no subject: the template's own title, the organisation from the letterhead. */
    static FileProperties of(String title, DocumentData data) {
        return new FileProperties(
                title,
                data.field("organizationName")
                        .map(name -> name.toString().replace('\n', ' '))
                        .orElse(""));
    }

    /** The title that a template bears; empty if it has none. */
    static String titleIn(byte[] part) {
        Matcher found = TITLE.matcher(new String(part, StandardCharsets.UTF_8));
        return found.find()
                ? found.group(1)
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&")
                : "";
    }

    /** The part of the package; it names no day, so that the same data give the same bytes. */
    byte[] part() {
        return ("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title><dc:creator>%s</dc:creator>\
                <dc:language>ru-RU</dc:language></cp:coreProperties>""").formatted(plain(title), plain(author)).getBytes(StandardCharsets.UTF_8);
    }

    private static String plain(String words) {
        return XmlText.escape(words.replaceAll("\\s+", " "));
    }
}
