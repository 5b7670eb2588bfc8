package ru.nastavnik.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.template.TemplateException;
import ru.nastavnik.shared.PersonName;

/**
 * The layouts of {@code forms/documents/layouts.json}. The document's own date decides, not today's: a document dated
 * before a new edition of the standard keeps the earlier one, also if it is written later.
 */
@Component
public class LayoutProfiles {

    private static final String FILE = "forms/documents/layouts.json";

    private final List<LayoutProfile> newestFirst;

    /** @throws TemplateException if the file is missing or no profile can be read from it */
    public LayoutProfiles() {
        try (InputStream input = new ClassPathResource(FILE).getInputStream()) {
            this.newestFirst =
                    JsonMapper.builder().findAndAddModules().build().readValue(input, File.class).profiles().stream()
                            .sorted(Comparator.comparing(LayoutProfile::from).reversed())
                            .toList();
        } catch (JsonProcessingException unreadable) {
            throw new TemplateException(FILE + ": " + unreadable.getOriginalMessage(), unreadable);
        } catch (IOException missing) {
            throw new TemplateException(FILE + ": файла нет", missing);
        }
        newestFirst.stream()
                .filter(profile -> !profile.names().keySet().containsAll(List.of(Requisite.values())))
                .findFirst()
                .ifPresent(profile -> {
                    throw new TemplateException(
                            FILE + ": в профиле «" + profile.standard() + "» не сказано, как писать имена (names)");
                });
        if (newestFirst.isEmpty()) {
            throw new TemplateException(FILE + ": нет ни одного профиля оформления");
        }
    }

    /** The one in force on the day; the oldest for documents that are older still. */
    public LayoutProfile on(LocalDate documentDate) {
        return newestFirst.stream()
                .filter(profile -> !profile.from().isAfter(documentDate))
                .findFirst()
                .orElse(newestFirst.get(newestFirst.size() - 1));
    }

    /**
     * A name as a paper of the day writes it there.
     *
     * @param name in the case in which it is to stand
     */
    public String name(LocalDate documentDate, Requisite requisite, PersonName name) {
        return on(documentDate).name(requisite, name);
    }

    List<LayoutProfile> all() {
        return newestFirst;
    }

    private record File(List<LayoutProfile> profiles) {
        @JsonCreator
        private File {}
    }
}
