package ru.nastavnik.document;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.template.CompiledTemplate;
import ru.nastavnik.document.template.TemplateCompiler;
import ru.nastavnik.document.template.TemplateException;

/**
 * The compiled templates of all kinds, in every layout. They compile in a thread beside the start, because the document library takes
 * two seconds to wake; the start ends only when all are sound, and stops with the file and the tag if one is not.
 */
@Component
class DocumentTemplates implements SmartInitializingSingleton {

    private record Variant(DocumentKind kind, LayoutProfile layout) {}

    private final LayoutProfiles layouts;
    private final CompletableFuture<Map<Variant, CompiledTemplate>> templates = new CompletableFuture<>();

    DocumentTemplates(LayoutProfiles layouts) {
        this.layouts = layouts;
        Thread compiler = new Thread(this::compileAll, "document-templates");
        compiler.setContextClassLoader(DocumentTemplates.class.getClassLoader());
        compiler.setDaemon(true);
        compiler.start();
    }

    /** The template in the layout that holds for documents of the day. */
    CompiledTemplate of(DocumentKind kind, LocalDate documentDate) {
        return java.util.Objects.requireNonNull(templates.join().get(new Variant(kind, layouts.on(documentDate))));
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            templates.join();
        } catch (CompletionException failure) {
            throw new TemplateException("Шаблоны документов не годятся: " + failure.getMessage(), failure);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void compileAll() {
        try {
            Map<Variant, CompiledTemplate> compiled = new HashMap<>();
            for (DocumentKind kind : DocumentKind.values()) {
                String file = "forms/documents/" + kind.templateFile();
                byte[] docx = read(file);
                for (LayoutProfile layout : layouts.all()) {
                    compiled.put(
                            new Variant(kind, layout), TemplateCompiler.compile(file, docx, kind.schema(), layout));
                }
            }
            templates.complete(compiled);
        } catch (IOException | RuntimeException | LinkageError failure) {
            templates.completeExceptionally(failure);
        }
    }

    private static byte[] read(String file) throws IOException {
        ClassPathResource resource = new ClassPathResource(file);
        if (!resource.exists()) {
            throw new TemplateException(file + ": шаблона нет");
        }
        try (InputStream input = resource.getInputStream()) {
            return input.readAllBytes();
        }
    }
}
