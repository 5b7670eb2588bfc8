package ru.nastavnik.language.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.nastavnik.language.Doubt;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.shared.Gender;

/** Doubtful words, each with a field for every case as papers would write it now. */
class DoubtCards extends Div {

    private static final int LONGEST = 200;

    private final transient Map<Doubt, Map<GrammaticalCase, TextField>> fields = new LinkedHashMap<>();

    DoubtCards(List<Doubt> doubts) {
        addClassName("doubt-cards");
        doubts.forEach(doubt -> add(card(doubt)));
    }

    /** The words with what stands in the fields; fields left empty are marked. */
    List<Doubt> looked() {
        List<Doubt> looked = new ArrayList<>();
        fields.forEach((doubt, cases) -> {
            Map<GrammaticalCase, String> forms = new EnumMap<>(GrammaticalCase.class);
            cases.forEach((target, field) -> {
                field.setErrorMessage("Укажите форму");
                field.setInvalid(field.getValue().isBlank());
                forms.put(target, field.getValue().strip());
            });
            looked.add(doubt.with(forms));
        });
        return looked;
    }

    private Div card(Doubt doubt) {
        Div cases = new Div();
        cases.addClassName("word-cases");
        Map<GrammaticalCase, TextField> ofWord = new EnumMap<>(GrammaticalCase.class);
        for (GrammaticalCase target : GrammaticalCase.OBLIQUE) {
            TextField field = new TextField(target.title() + " (" + target.question() + ")");
            field.setValue(doubt.forms().getOrDefault(target, ""));
            field.setMaxLength(LONGEST);
            field.setWidthFull();
            ofWord.put(target, field);
            cases.add(field);
        }
        fields.put(doubt, ofWord);
        Div card = new Div(new H2(doubt.nominative() + " — " + what(doubt)), cases);
        card.addClassName("card");
        return card;
    }

    private static String what(Doubt doubt) {
        Gender gender = doubt.gender();
        return gender == null ? doubt.what() : doubt.what() + ", " + gender.title() + " род";
    }
}
