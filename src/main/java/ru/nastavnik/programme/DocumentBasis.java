package ru.nastavnik.programme;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.directive.Directives;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchRegister;

/** Names the act in whose pursuance a document is issued: «подпунктом 1 пункта 7 распоряжения … от … № … «…»». */
@Component
public class DocumentBasis {
    private final LaunchRegister launches;
    private final Directives directives;
    private final CurrentActor actor;

    public DocumentBasis(LaunchRegister launches, Directives directives, CurrentActor actor) {
        this.launches = launches;
        this.directives = directives;
        this.actor = actor;
    }

    /**
     * The basis in the instrumental case, after «в соответствии с».
     *
     * @param point for example «7.1»
     */
    public String of(UUID launch, String point) {
        String[] parts = point.split("\\.");
        String item = "подпунктом " + parts[1] + " пункта " + parts[0] + " ";
        LaunchId id = new LaunchId(launch);
        if (actor.find().isEmpty() || launches.find(id).isEmpty()) {
            return item + "распоряжения о внедрении целевой модели наставничества";
        }
        return item + directives.of(id).inGenitive();
    }
}
