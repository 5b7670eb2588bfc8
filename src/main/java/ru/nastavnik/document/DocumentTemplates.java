package ru.nastavnik.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
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
 * The compiled templates of all kinds. They compile in a thread beside the start, because the document library takes
 * two seconds to wake; the start ends only when all are sound, and stops with the file and the tag if one is not.
 */
@Component
class DocumentTemplates implements SmartInitializingSingleton {

    private final CompletableFuture<Map<DocumentKind, CompiledTemplate>> templates = new CompletableFuture<>();

    DocumentTemplates() {
        Thread compiler = new Thread(this::compileAll, "document-templates");
        compiler.setContextClassLoader(DocumentTemplates.class.getClassLoader());
        compiler.setDaemon(true);
        compiler.start();
    }

    CompiledTemplate of(DocumentKind kind) {
        return java.util.Objects.requireNonNull(templates.join().get(kind));
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
            Map<DocumentKind, CompiledTemplate> compiled = new EnumMap<>(DocumentKind.class);
            for (DocumentKind kind : DocumentKind.values()) {
                String file = "forms/documents/" + kind.templateFile();
                compiled.put(kind, TemplateCompiler.compile(file, read(file), kind.schema()));
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
