package ru.nastavnik.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.directive.persistence.DirectiveRepository;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.OrderReferences;
import ru.nastavnik.shared.OrganizationId;

/**
 * The acts on which a paper rests, as they follow «в соответствии с»: the federal methodology, the point of the region's
 * act, the municipal act, the organisation's own orders. What the organisation has not got is left out, so that no gap is printed. Acts
 * are public: papers are also written by the system itself.
 */
@Component
@Transactional(readOnly = true)
public class LegalBasis {

    /** Распоряжение Минпросвещения России от 25.12.2019 № Р-145, by its full title. */
    static final String METHODOLOGY =
            "распоряжением Министерства просвещения Российской Федерации от 25.12.2019 № Р-145"
                    + " «Об утверждении методологии (целевой модели) наставничества обучающихся для организаций, осуществляющих"
                    + " образовательную деятельность по общеобразовательным, дополнительным общеобразовательным программам и программам"
                    + " среднего профессионального образования, в том числе с применением лучших практик обмена опытом между"
                    + " обучающимися»";

    private final LaunchRegister launches;
    private final DirectiveRepository directives;
    private final OrderReferences references;

    LegalBasis(LaunchRegister launches, DirectiveRepository directives, OrderReferences references) {
        this.launches = launches;
        this.directives = directives;
        this.references = references;
    }

    /** For a paper of a municipality. */
    public String ofMunicipality(UUID launch, String point) {
        return words(point(launch, point), null, List.of());
    }

    /**
     * For an order of an organisation.
     *
     * @param launch under which it acts
     * @param point of the region's act, for example «7.1»
     * @param own orders of the organisation that it rests on
     */
    public String ofOrganization(OrganizationId organization, UUID launch, String point, List<DocumentId> own) {
        return words(
                point(launch, point),
                references.municipalAct(organization).orElse(null),
                own.stream()
                        .flatMap(order -> references.order(organization, order).stream())
                        .toList());
    }

    /** «подпунктом 1 пункта 7 распоряжения … от … № … «…»»; an act that is not on record is named by what it is about. */
    public String point(UUID launch, String point) {
        String[] parts = point.split("\\.");
        String item = parts.length == 1
                ? "пунктом " + parts[0] + " "
                : "подпунктом " + parts[1] + " пункта " + parts[0] + " ";
        return item
                + act(launch)
                        .map(DirectiveView::inGenitive)
                        .orElse("распоряжения о внедрении целевой модели наставничества");
    }

    /** The official wording of a point, without its mark; empty if the act has none such. */
    public Optional<String> text(UUID launch, String point) {
        return act(launch)
                .flatMap(act -> act.text().points().stream()
                        .filter(one -> one.number().equals(point))
                        .map(DirectivePoint::text)
                        .findFirst());
    }

    private Optional<DirectiveView> act(UUID launch) {
        return launches.find(new LaunchId(launch)).flatMap(running -> directives.find(running.directive()));
    }

    private static String words(String regional, @Nullable String municipal, List<String> own) {
        List<String> acts = new ArrayList<>(List.of(METHODOLOGY, regional));
        if (municipal != null) {
            acts.add(municipal);
        }
        acts.addAll(own);
        return String.join(", ", acts);
    }
}
