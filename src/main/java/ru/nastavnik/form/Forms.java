package ru.nastavnik.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import ru.nastavnik.form.domain.FormParser;

/** All task forms, read when the application starts; an unsupported one stops the start. */
@Component
public class Forms {
    private final Map<String, FormDefinition> byId = new TreeMap<>();

    public Forms(ResourcePatternResolver resources) {
        try {
            for (Resource resource : resources.getResources("classpath*:forms/tasks/*.form")) {
                FormDefinition form = FormParser.parse(
                        Objects.requireNonNull(resource.getFilename()),
                        resource.getContentAsString(StandardCharsets.UTF_8));
                byId.put(form.id(), form);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Формы не читаются: forms/tasks", unreadable);
        }
    }

    public Set<String> ids() {
        return Set.copyOf(byId.keySet());
    }

    public Optional<FormDefinition> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** @throws IllegalArgumentException if no file has this id */
    public FormDefinition get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No form " + id));
    }
}
