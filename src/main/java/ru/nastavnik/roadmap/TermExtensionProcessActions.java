package ru.nastavnik.roadmap;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.roadmap.persistence.TermExtensionRepository;
import ru.nastavnik.shared.NotFoundException;

/** What the process of an extension does by itself. Holds no personal data. */
@Service
@Transactional
public class TermExtensionProcessActions {
    private final TermExtensionRepository extensions;

    TermExtensionProcessActions(TermExtensionRepository extensions) {
        this.extensions = extensions;
    }

    /**
     * The model of the first release amends the roadmap in a step of its own; the signed order is registered before it.
     *
     * @throws IllegalStateException if no order was registered
     */
    public void requireAmended(UUID extensionId) {
        TermExtension extension =
                extensions.find(extensionId).orElseThrow(() -> new NotFoundException("Запрос на продление не найден."));
        if (extension.order() == null) {
            throw new IllegalStateException("no order moves the term of request " + extensionId);
        }
    }
}
