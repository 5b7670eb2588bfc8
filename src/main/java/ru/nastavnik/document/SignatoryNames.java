package ru.nastavnik.document;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.persistence.OrderSettingsRepository;
import ru.nastavnik.language.NamesInPapers;
import ru.nastavnik.language.PersonInPapers;
import ru.nastavnik.shared.OrganizationId;

/** Who signs by the order settings. */
@Component
class SignatoryNames implements NamesInPapers {

    private final OrderSettingsRepository settings;

    SignatoryNames(OrderSettingsRepository settings) {
        this.settings = settings;
    }

    @Override
    public List<PersonInPapers> of(OrganizationId organization) {
        return settings.find(organization.value()).stream()
                .flatMap(own -> Stream.ofNullable(own.signatory()))
                .map(signatory -> new PersonInPapers(signatory.name(), signatory.post()))
                .toList();
    }
}
