package ru.nastavnik.scenario;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;

/** Who plays whom: the logins of everybody in the play, and acting in their posts. */
final class Cast {
    static final String ADMINISTRATOR = "admin";

    private final ActorContext actors;
    private final Map<Object, String> logins = new HashMap<>();
    private final Map<String, SignedIn> signedIn = new HashMap<>();

    private record Part(Role role, @Nullable Object where) {}

    Cast(ActorContext actors) {
        this.actors = actors;
    }

    void add(Role role, @Nullable Object where, String login) {
        logins.putIfAbsent(new Part(role, where), login);
    }

    /** The employee whom the director will name as a candidate. */
    void addCandidate(OrganizationId organization, String login) {
        add(Role.CURATOR, organization, login);
    }

    boolean hasDirector(OrganizationId organization) {
        return logins.containsKey(new Part(Role.DIRECTOR, organization));
    }

    String candidate(OrganizationId organization) {
        return login(Role.CURATOR, organization);
    }

    <T extends @Nullable Object> T administrator(Supplier<T> work) {
        return as(ADMINISTRATOR, Role.ADMINISTRATOR, work);
    }

    <T extends @Nullable Object> T department(Department department, Supplier<T> work) {
        return as(login(Role.DEPARTMENT, department), Role.DEPARTMENT, work);
    }

    <T extends @Nullable Object> T centre(Supplier<T> work) {
        return as(login(Role.CENTRE_OPERATOR, null), Role.CENTRE_OPERATOR, work);
    }

    <T extends @Nullable Object> T head(MunicipalityId municipality, Supplier<T> work) {
        return as(login(Role.MUNICIPAL_HEAD, municipality), Role.MUNICIPAL_HEAD, work);
    }

    <T extends @Nullable Object> T coordinator(MunicipalityId municipality, Supplier<T> work) {
        return as(login(Role.MUNICIPAL_COORDINATOR, municipality), Role.MUNICIPAL_COORDINATOR, work);
    }

    <T extends @Nullable Object> T director(OrganizationId organization, Supplier<T> work) {
        return as(login(Role.DIRECTOR, organization), Role.DIRECTOR, work);
    }

    <T extends @Nullable Object> T curator(OrganizationId organization, Supplier<T> work) {
        return as(login(Role.CURATOR, organization), Role.CURATOR, work);
    }

    private String login(Role role, @Nullable Object where) {
        return Optional.ofNullable(logins.get(new Part(role, where)))
                .orElseThrow(() -> new DomainException("В сценарии никто не играет роль «" + role.title() + "»."));
    }

    /** Signs in once and stays signed in, as a person with an open browser does. */
    private <T extends @Nullable Object> T as(String login, Role role, Supplier<T> work) {
        SignedIn person = signedIn.computeIfAbsent(login + ":" + role, key -> actors.load(login, role));
        return actors.callAs(person, work);
    }
}
