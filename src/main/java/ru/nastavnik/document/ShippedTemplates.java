package ru.nastavnik.document;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.ClassPathResource;
import ru.nastavnik.document.template.TemplateException;

/** The templates that come with the program: {@code forms/documents/<kind>.docx}. */
final class ShippedTemplates {

    private ShippedTemplates() {}

    static String file(DocumentKind kind) {
        return "forms/documents/" + kind.templateFile();
    }

    /** @throws TemplateException if there is none */
    static byte[] read(DocumentKind kind) {
        ClassPathResource resource = new ClassPathResource(file(kind));
        try (InputStream input = resource.getInputStream()) {
            return input.readAllBytes();
        } catch (IOException missing) {
            throw new TemplateException(file(kind) + ": шаблона нет", missing);
        }
    }
}
