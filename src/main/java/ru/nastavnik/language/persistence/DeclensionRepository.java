package ru.nastavnik.language.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.language.NamePart;
import ru.nastavnik.language.StoredPostForm;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.PersonName;

/** Stored forms: those of one person, then those that an organisation has confirmed for a word, then everybody's. */
@Repository
public class DeclensionRepository {

    /**
     * A stored form of a word.
     *
     * @param person the full name it holds for, or null for everybody with the word
     * @param organization where it holds, or null for everywhere
     */
    public record NameForm(
            UUID id,
            NamePart part,
            String nominative,
            Gender gender,
            GrammaticalCase grammaticalCase,
            String form,
            @Nullable String person,
            @Nullable UUID organization) {}

    private final JdbcClient jdbc;

    public DeclensionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<NameForm> forms(PersonName name, GrammaticalCase target) {
        return jdbc
                .sql("""
                        select id, part, nominative, gender, grammatical_case, form, person, organization_id
                          from app.name_form
                         where grammatical_case = :case
                           and gender = :gender
                           and nominative in (:surname, :givenName, :patronymic)
                           and (person is null or person = :person)
                         order by person nulls last, organization_id nulls last
                        """)
                .param("case", target.name())
                .param("gender", name.gender().name())
                .param("surname", name.surname())
                .param("givenName", name.givenName())
                .param("patronymic", name.patronymic() == null ? "" : name.patronymic())
                .param("person", name.full())
                .query(DeclensionRepository::form)
                .list()
                .stream()
                .filter(form -> form.nominative().equals(form.part().of(name)))
                .toList();
    }

    public List<NameForm> all(@Nullable UUID organization) {
        return jdbc.sql("""
                        select id, part, nominative, gender, grammatical_case, form, person, organization_id
                          from app.name_form
                         where organization_id is not distinct from cast(:organization as uuid)
                         order by nominative, part, gender, grammatical_case
                        """)
                .param("organization", organization)
                .query(DeclensionRepository::form)
                .list();
    }

    /** Forms for everybody whose word, or one of whose forms, contains the text; of every such word all forms. */
    public List<NameForm> search(String text) {
        return jdbc.sql("""
                        select id, part, nominative, gender, grammatical_case, form, person, organization_id
                          from app.name_form f
                         where organization_id is null
                           and exists (select 1
                                         from app.name_form same
                                        where same.organization_id is null
                                          and same.part = f.part
                                          and same.nominative = f.nominative
                                          and same.gender = f.gender
                                          and (position(lower(:text) in lower(same.nominative)) > 0
                                               or position(lower(:text) in lower(same.form)) > 0))
                         order by nominative, part, gender, grammatical_case
                        """)
                .param("text", text)
                .query(DeclensionRepository::form)
                .list();
    }

    /** @return the identity under which the form is stored: the given one, or that of the form it replaces */
    public UUID put(NameForm form) {
        return jdbc.sql("""
                        insert into app.name_form
                               (id, part, nominative, gender, grammatical_case, form, person, organization_id)
                        values (:id, :part, :nominative, :gender, :case, :form, :person, cast(:organization as uuid))
                        on conflict (part, nominative, gender, grammatical_case, person, organization_id)
                        do update set form = excluded.form
                        returning id
                        """)
                .param("id", form.id())
                .param("part", form.part().name())
                .param("nominative", form.nominative())
                .param("gender", form.gender().name())
                .param("case", form.grammaticalCase().name())
                .param("form", form.form())
                .param("person", form.person())
                .param("organization", form.organization())
                .query(UUID.class)
                .single();
    }

    public boolean remove(UUID id, @Nullable UUID organization) {
        return jdbc.sql("""
                                delete from app.name_form
                                 where id = :id
                                   and organization_id is not distinct from cast(:organization as uuid)
                                """).param("id", id).param("organization", organization).update() > 0;
    }

    /** The organisation's own form; row-level security shows no other's. */
    public Optional<String> ownPostForm(String title, GrammaticalCase target) {
        return jdbc.sql("""
                        select form
                          from app.post_form
                         where lower(nominative) = lower(:title) and grammatical_case = :case
                        """)
                .param("title", title.strip())
                .param("case", target.name())
                .query(String.class)
                .optional();
    }

    public List<StoredPostForm> ownPostForms(UUID organization) {
        return jdbc.sql("""
                        select id, nominative, grammatical_case, form
                          from app.post_form
                         where organization_id = :organization
                         order by lower(nominative), grammatical_case
                        """)
                .param("organization", organization)
                .query((row, number) -> new StoredPostForm(
                        row.getObject("id", UUID.class),
                        row.getString("nominative"),
                        GrammaticalCase.valueOf(row.getString("grammatical_case")),
                        row.getString("form")))
                .list();
    }

    public void putOwnPost(StoredPostForm form, UUID organization) {
        jdbc.sql("""
                        insert into app.post_form (id, nominative, grammatical_case, form, organization_id)
                        values (:id, :nominative, :case, :form, :organization)
                        on conflict (organization_id, lower(nominative), grammatical_case)
                        do update set form = excluded.form
                        """)
                .param("id", form.id())
                .param("nominative", form.nominative())
                .param("case", form.grammaticalCase().name())
                .param("form", form.form())
                .param("organization", organization)
                .update();
    }

    public boolean removeOwnPost(UUID id, UUID organization) {
        return jdbc.sql("delete from app.post_form where id = :id and organization_id = :organization")
                        .param("id", id)
                        .param("organization", organization)
                        .update()
                > 0;
    }

    public Optional<String> postForm(String title, GrammaticalCase target) {
        return jdbc.sql("""
                        select case :case
                                 when 'GENITIVE' then genitive
                                 when 'DATIVE' then dative
                                 when 'ACCUSATIVE' then accusative
                                 when 'INSTRUMENTAL' then instrumental
                                 else prepositional
                               end
                          from app.post_title
                         where lower(nominative) = lower(:title)
                        """)
                .param("case", target.name())
                .param("title", title.strip())
                .query(String.class)
                .optional();
    }

    public List<String> postTitles() {
        return jdbc.sql("select nominative from app.post_title order by nominative")
                .query(String.class)
                .list();
    }

    /** @param forms the title in the order of {@link GrammaticalCase} */
    public void putPost(List<String> forms) {
        jdbc.sql("""
                        insert into app.post_title
                               (nominative, genitive, dative, accusative, instrumental, prepositional)
                        values (:nominative, :genitive, :dative, :accusative, :instrumental, :prepositional)
                        on conflict (lower(nominative)) do update
                           set genitive = excluded.genitive, dative = excluded.dative,
                               accusative = excluded.accusative, instrumental = excluded.instrumental,
                               prepositional = excluded.prepositional
                        """)
                .params(java.util.Map.of(
                        "nominative", forms.get(0),
                        "genitive", forms.get(1),
                        "dative", forms.get(2),
                        "accusative", forms.get(3),
                        "instrumental", forms.get(4),
                        "prepositional", forms.get(5)))
                .update();
    }

    private static NameForm form(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new NameForm(
                row.getObject("id", UUID.class),
                NamePart.valueOf(row.getString("part")),
                row.getString("nominative"),
                Gender.valueOf(row.getString("gender")),
                GrammaticalCase.valueOf(row.getString("grammatical_case")),
                row.getString("form"),
                row.getString("person"),
                row.getObject("organization_id", UUID.class));
    }
}
