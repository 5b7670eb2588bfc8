package ru.nastavnik.support;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import org.docx4j.TextUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

/** What a .docx says, read back from its file, with ordinary spaces for those that keep a line together. */
public final class WordText {
    private WordText() {}

    public static String of(byte[] docx) {
        try {
            StringWriter text = new StringWriter();
            TextUtils.extractText(
                    WordprocessingMLPackage.load(new ByteArrayInputStream(docx))
                            .getMainDocumentPart()
                            .getJaxbElement(),
                    text);
            return text.toString().replace('\u00A0', ' ');
        } catch (Exception unreadable) {
            throw new AssertionError("Not a readable .docx", unreadable);
        }
    }
}
