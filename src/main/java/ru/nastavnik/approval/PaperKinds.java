package ru.nastavnik.approval;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.shared.NotFoundException;

/** All kinds of papers. */
@Component
public class PaperKinds {
    private final Map<String, PaperKind> byType;

    PaperKinds(List<PaperKind> kinds) {
        this.byType = kinds.stream().collect(Collectors.toUnmodifiableMap(PaperKind::type, Function.identity()));
    }

    /** @throws NotFoundException if no kind has the type */
    public PaperKind of(String type) {
        PaperKind kind = byType.get(type);
        if (kind == null) {
            throw new NotFoundException("Документ не найден.");
        }
        return kind;
    }
}
