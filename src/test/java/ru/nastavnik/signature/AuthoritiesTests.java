package ru.nastavnik.signature;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("The authorities that the region trusts")
class AuthoritiesTests {
    @Autowired
    private Authorities authorities;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestBrowser browser;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn administrator;

    @BeforeEach
    void anAdministrator() {
        clock.set(SignatureMaterial.LATER);
        administrator = people.administrator();
    }

    @AfterEach
    void nobodyIsTrustedAnyMore() {
        region.run(administrator, () -> inForce().forEach(one -> authorities.withdraw(one.id(), "проверка окончена")));
        clock.set(TestClock.START);
    }

    @Test
    @DisplayName("are told with who added them and until when their lists are fresh")
    void told() {
        region.run(administrator, () -> {
            authorities.add(SignatureMaterial.file("rsa-pem.cer"));
            authorities.add(SignatureMaterial.file("middle.cer"));
            authorities.addList(SignatureMaterial.file("rsa.crl"));
        });

        List<TrustCertificate> all = region.as(administrator, this::inForce);
        assertThat(all)
                .extracting(TrustCertificate::subject)
                .containsExactly("Проверочный подчинённый центр", "Проверочный удостоверяющий центр");
        assertThat(all.get(0).root()).isFalse();
        assertThat(all.get(0).list()).isNull();
        assertThat(all.get(1).root()).isTrue();
        assertThat(all.get(1).list()).satisfies(list -> {
            assertThat(list).isNotNull();
            assertThat(list.freshUntil()).isEqualTo(Instant.parse("2027-06-01T00:00:00Z"));
            assertThat(list.revoked()).isEqualTo(1);
        });
        browser.open(administrator, "admin/authorities", () -> {
            assertThat(_find(H3.class)).extracting(H3::getText).contains("Проверочный подчинённый центр");
            assertThat(_find(Span.class, spec -> spec.withText("свежий до 01.06.2027 07:00")))
                    .hasSize(1);
            _click(_find(Button.class, spec -> spec.withText("Прекратить доверие"))
                    .get(0));
            _setValue(_get(TextArea.class), "центр закрыт");
            _click(_get(
                    Button.class, spec -> spec.withText("Прекратить доверие").withThemes("primary error")));
        });
        assertThat(region.as(administrator, this::inForce)).hasSize(1);
    }

    @ParameterizedTest
    @DisplayName("are not believed by a file that is none, a person's certificate, or one twice")
    @CsvSource({
        "person.cer, не удостоверяющего центра",
        "picture.sig, не файл сертификата",
        "rsa.sig, не удостоверяющего центра",
        "truncated.sig, повреждён",
        "rsa.crl, повреждён"
    })
    void refusedCertificates(String name, String reason) {
        assertThatThrownBy(() -> region.as(administrator, () -> authorities.add(SignatureMaterial.file(name))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @DisplayName("have lists that are theirs, whole and fresh")
    @CsvSource({
        "gost.crl, сертификата которого здесь нет",
        "rsa-before.crl, устарел",
        "page.sig, не список",
        "rsa.cer, повреждён"
    })
    void refusedLists(String name, String reason) {
        region.run(administrator, () -> authorities.add(SignatureMaterial.file("rsa.cer")));
        assertThatThrownBy(() -> region.run(administrator, () -> authorities.addList(SignatureMaterial.file(name))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining(reason);
    }

    @Test
    @DisplayName("are the administrator's business, and what was uploaded is never changed")
    void whose() {
        SignedIn director = region.director(region.school());
        assertThatThrownBy(() -> region.as(director, authorities::list)).isInstanceOf(AccessDeniedException.class);
        for (String table : List.of(
                "signing_file",
                "signature",
                "signature_check",
                "signature_check_signer",
                "trust_certificate",
                "trust_certificate_withdrawal",
                "revocation_list")) {
            assertThatThrownBy(() -> jdbc.sql("delete from app." + table).update())
                    .as(table)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private List<TrustCertificate> inForce() {
        return authorities.list().stream()
                .filter(one -> one.withdrawn() == null)
                .toList();
    }
}
