package ru.nastavnik.publication.document;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;

/** A programme to be read and taken over by others, without signatures and persons. */
public final class PracticeFile {
    private PracticeFile() {}

    /** @param parts heading and text by turns */
    public static byte[] of(String title, List<Part> parts) {
        try {
            WordprocessingMLPackage document = WordprocessingMLPackage.createPackage();
            MainDocumentPart main = document.getMainDocumentPart();
            main.addStyledParagraphOfText("Title", title);
            for (Part part : parts) {
                main.addStyledParagraphOfText("Heading1", part.heading());
                part.text().lines().forEach(main::addParagraphOfText);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (Docx4JException impossible) {
            throw new IllegalStateException("The practice could not be written", impossible);
        }
    }

    public record Part(String heading, String text) {}
}
