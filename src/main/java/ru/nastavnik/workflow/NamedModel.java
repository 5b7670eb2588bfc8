package ru.nastavnik.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/**
 * A model that the engine knows by the name of its file alone. By its path, as the engine would have it, an application
 * that is started from another folder would bring a new version of every model, though none has changed.
 */
final class NamedModel extends ByteArrayResource {
    private NamedModel(String name, byte[] content) {
        super(content, name);
    }

    static NamedModel of(Resource model) {
        try {
            return new NamedModel(Objects.requireNonNull(model.getFilename()), model.getContentAsByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the engine takes for the name of such a resource. */
    @Override
    public String getDescription() {
        return super.getDescription().replaceAll("^Byte array resource \\[(.*)]$", "$1");
    }
}
