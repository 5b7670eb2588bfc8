package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.persistence.DocumentTemplateTable;
import ru.nastavnik.document.template.CompiledTemplate;
import ru.nastavnik.document.template.TemplateCompiler;
import ru.nastavnik.document.template.TemplateException;
import ru.nastavnik.shared.OrganizationId;

/**
 * The template that writes a document: the version that its organisation or the region has put in force for its day,
 * else the one that comes with the program. Those of the program, in every layout, compile in a thread beside the start, because the document library takes
 * two seconds to wake; the start ends only when all are sound, and stops with the file and the tag if one is not.
 */
@Component
class DocumentTemplates implements SmartInitializingSingleton {

    private record Variant(DocumentKind kind, LayoutProfile layout) {}

    /** @param version null: the one that comes with the program */
    record InForce(@Nullable TemplateVersionId version, CompiledTemplate template) {}

    private final LayoutProfiles layouts;
    private final DocumentTemplateTable decisions;
    private final StoredTemplates stored;
    private final CompletableFuture<Map<Variant, CompiledTemplate>> templates = new CompletableFuture<>();

    DocumentTemplates(LayoutProfiles layouts, DocumentTemplateTable decisions, StoredTemplates stored) {
        this.layouts = layouts;
        this.decisions = decisions;
        this.stored = stored;
        Thread compiler = new Thread(this::compileAll, "document-templates");
        compiler.setContextClassLoader(DocumentTemplates.class.getClassLoader());
        compiler.setDaemon(true);
        compiler.start();
    }

    /** The template that holds for documents of the day, in the layout of that day. */
    InForce of(DocumentKind kind, @Nullable OrganizationId organization, LocalDate documentDate) {
        LayoutProfile layout = layouts.on(documentDate);
        for (TemplateVersionId version : decisions.inForce(kind, organization, documentDate)) {
            CompiledTemplate template = stored.find(version, kind, layout).orElse(null);
            if (template != null) {
                return new InForce(version, template);
            }
        }
        return new InForce(
                null, java.util.Objects.requireNonNull(templates.join().get(new Variant(kind, layout))));
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
                byte[] docx = ShippedTemplates.read(kind);
                for (LayoutProfile layout : layouts.all()) {
                    compiled.put(
                            new Variant(kind, layout),
                            TemplateCompiler.compile(ShippedTemplates.file(kind), docx, kind.schema(), layout));
                }
            }
            templates.complete(compiled);
        } catch (RuntimeException | LinkageError failure) {
            templates.completeExceptionally(failure);
        }
    }
}
