package ru.nastavnik.shell;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.ActingPost;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.access.Territory;
import ru.nastavnik.access.UnitDirectory;
import ru.nastavnik.shared.ui.HeaderInfo;

/** Tells the frame who is signed in, where and for whom they act. */
@Component
class SignedInHeader implements HeaderInfo {
    private final AuthenticationContext authentication;
    private final UnitDirectory units;
    private final AccountNames names;

    SignedInHeader(AuthenticationContext authentication, UnitDirectory units, AccountNames names) {
        this.authentication = authentication;
        this.units = units;
        this.names = names;
    }

    @Override
    public Optional<Current> current() {
        return authentication.getAuthenticatedUser(SignedIn.class).flatMap(this::describe);
    }

    private Optional<Current> describe(SignedIn person) {
        ActingPost post = person.post();
        if (post == null) {
            return Optional.empty();
        }
        AccountId onBehalfOf = post.onBehalfOf();
        return Optional.of(new Current(
                post.role().name(),
                person.name().full(),
                post.title(),
                place(post.territory()),
                onBehalfOf == null ? null : names.nameOf(onBehalfOf).full(),
                post.id().toString(),
                List.of(new PostChoice(post.id().toString(), post.title(), onBehalfOf != null))));
    }

    private String place(Territory territory) {
        if (territory instanceof Territory.OfOrganization own) {
            return units.organization(own.organization())
                    .map(UnitDirectory.OrganizationUnit::shortName)
                    .orElse("");
        }
        if (territory instanceof Territory.OfMunicipality own) {
            return units.municipality(own.municipality())
                    .map(UnitDirectory.MunicipalityUnit::name)
                    .orElse("");
        }
        if (territory instanceof Territory.OfDepartment own) {
            return own.department().title();
        }
        return "Регион";
    }

    @Override
    public void actIn(String postId) {
        throw new UnsupportedOperationException("One post at a time");
    }

    @Override
    public void signOut() {
        authentication.logout();
    }
}
