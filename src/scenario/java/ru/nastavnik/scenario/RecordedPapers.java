package ru.nastavnik.scenario;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.WrittenPaper;
import ru.nastavnik.document.WrittenPapers;

/** Remembers what each text of the play was written from. */
@Component
@Profile("region")
class RecordedPapers implements WrittenPapers {
    private final Map<String, WrittenPaper> byCode = new ConcurrentHashMap<>();

    @Override
    public void wrote(String code, WrittenPaper paper) {
        byCode.put(code, paper);
    }

    Optional<WrittenPaper> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
