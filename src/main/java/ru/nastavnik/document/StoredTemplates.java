package ru.nastavnik.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.persistence.DocumentTemplateTable;
import ru.nastavnik.document.template.CompiledTemplate;
import ru.nastavnik.document.template.TemplateCompiler;
import ru.nastavnik.document.template.TemplateException;

/**
 * The compiled versions that were uploaded. A version never changes, so what was compiled once may be kept on every
 * node; which version holds is asked anew each time.
 */
@Component
class StoredTemplates {

    private static final Logger LOG = LoggerFactory.getLogger(StoredTemplates.class);
    private static final int MOST = 64;

    private record Compiled(TemplateVersionId version, LayoutProfile layout) {}

    private final DocumentTemplateTable table;
    private final Map<Compiled, CompiledTemplate> compiled = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Compiled, CompiledTemplate> eldest) {
            return size() > MOST;
        }
    };
    private final Map<TemplateVersionId, String> unusable = new ConcurrentHashMap<>();

    StoredTemplates(DocumentTemplateTable table) {
        this.table = table;
    }

    /** Empty if this version of the program cannot use it; then the one above holds. */
    Optional<CompiledTemplate> find(TemplateVersionId version, DocumentKind kind, LayoutProfile layout) {
        Compiled key = new Compiled(version, layout);
        synchronized (compiled) {
            CompiledTemplate known = compiled.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        if (unusable.containsKey(version)) {
            return Optional.empty();
        }
        byte[] content = table.content(version).orElseThrow();
        try {
            CompiledTemplate template = TemplateCompiler.compile("шаблон", content, kind.schema(), layout);
            synchronized (compiled) {
                compiled.put(key, template);
            }
            return Optional.of(template);
        } catch (TemplateException outgrown) {
            LOG.warn("Template version {} of {} cannot be used: {}", version, kind, outgrown.getMessage());
            unusable.put(version, String.valueOf(outgrown.getMessage()));
            return Optional.empty();
        } catch (RuntimeException unreadable) {
            // A newer document library may read a file otherwise: no reason to stop a school from writing.
            LOG.warn("Template version {} of {} cannot be read any more", version, kind, unreadable);
            unusable.put(version, "файл больше не читается");
            return Optional.empty();
        }
    }

    /** Why a version cannot be used; empty as long as nothing is known against it. */
    Optional<String> objection(TemplateVersionId version) {
        return Optional.ofNullable(unusable.get(version));
    }
}
