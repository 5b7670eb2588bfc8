package ru.nastavnik.directive;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.OrganizationKind;

/**
 * What the directive obliges somebody to, as far as the system can see that it is done. Models name a duty by its code
 * in the property {@code duty} of a task; the code of a duty about a paper is the paper's type.
 */
public enum Duty {
    LAYOUTS("layouts", Bearer.REGION, "3.1", "Утвердить макеты программы и дорожных карт", Role.CENTRE_OPERATOR),
    LAUNCH("launch", Bearer.REGION, "1.1", "Запустить распоряжение в муниципалитеты и организации", Role.DEPARTMENT),
    MUNICIPAL_ROADMAP(
            "municipal-roadmap",
            Bearer.MUNICIPALITY,
            "6.1",
            "Утвердить дорожную карту муниципалитета",
            Role.MUNICIPAL_COORDINATOR),
    CURATOR("curator", Bearer.ORGANIZATION, "7.2", "Назначить куратора", Role.DIRECTOR),
    PROGRAMME("programme", Bearer.ORGANIZATION, "7.1", "Утвердить программу наставничества", Role.CURATOR),
    ROADMAP("roadmap", Bearer.ORGANIZATION, "7.1", "Утвердить дорожную карту", Role.CURATOR),
    REPORT("report", Bearer.ORGANIZATION, "7.4", "Отчитаться об исполнении дорожной карты", Role.CURATOR),
    CONTROL("control", Bearer.REGION, "9", "Контролировать исполнение", Role.DEPARTMENT),
    CLOSING("closing", Bearer.REGION, "9", "Закрыть распоряжение с итогом", Role.DEPARTMENT);

    /** Who bears a duty: the region once, each municipality, or each organisation. */
    public enum Bearer {
        REGION,
        MUNICIPALITY,
        ORGANIZATION
    }

    private final String code;
    private final Bearer bearer;
    private final String point;
    private final String title;
    private final Role role;

    Duty(String code, Bearer bearer, String point, String title, Role role) {
        this.code = code;
        this.bearer = bearer;
        this.point = point;
        this.title = title;
        this.role = role;
    }

    public static Stream<Duty> of(Bearer bearer) {
        return Stream.of(values()).filter(duty -> duty.bearer == bearer);
    }

    /** @throws IllegalArgumentException if there is none */
    public static Duty ofCode(String code) {
        return Stream.of(values())
                .filter(duty -> duty.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No duty " + code));
    }

    /** As models spell it. */
    public String code() {
        return code;
    }

    public Bearer bearer() {
        return bearer;
    }

    /** Whether it is borne anew in each school year. */
    public boolean isYearly() {
        return this == ROADMAP || this == REPORT;
    }

    /** Who takes the first step. */
    public Role role() {
        return role;
    }

    /** @param kind null for a duty above organisations */
    public String point(@Nullable OrganizationKind kind) {
        return kind == null ? point : Points.of(point, kind);
    }

    /** What is to be done, in the imperative; a college appoints a navigator where a school appoints a curator. */
    public String title(@Nullable OrganizationKind kind) {
        return this == CURATOR && kind == OrganizationKind.COLLEGE ? "Назначить педагога-навигатора" : title;
    }

    /** The kinds of organisations that bear it; one null for a duty above organisations. */
    public List<@Nullable OrganizationKind> kinds() {
        return bearer == Bearer.ORGANIZATION
                ? Stream.<@Nullable OrganizationKind>of(OrganizationKind.values())
                        .toList()
                : Collections.singletonList(null);
    }
}
