package ru.nastavnik.form.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.form.FormDefinition;
import ru.nastavnik.form.FormElement;
import ru.nastavnik.form.InvalidFormException;

class FormParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'iframe','id':'a'}|тип «iframe»",
                "{'type':'filepicker','id':'a','key':'f'}|тип «filepicker»",
                "{'type':'textfield','id':'a','key':'x','disabled':true}|свойство «disabled»",
                "{'type':'textfield','id':'a','key':'x','validate':{'max':3}}|свойство «max»",
                "{'type':'textfield','id':'a','key':'x.y'}|простое свойство «key»",
                "{'type':'textfield','id':'a','key':'x','label':'=name'}|вычисляемое свойство «label»",
                "{'type':'textfield','id':'a','key':'x','validate':{'pattern':'('}}|неверное выражение",
                "{'type':'number','id':'a','key':'x','validate':{'min':'=5'}}|должно быть числом",
                "{'type':'datetime','id':'a','key':'x','subtype':'datetime'}|вид даты",
                "{'type':'datetime','id':'a','key':'x','properties':{'notAfter':'nothing'}}|неизвестное поле «nothing»",
                "{'type':'select','id':'a','key':'x'}|нет ни «values», ни «valuesKey»",
                "{'type':'text','id':'a','text':'=greeting'}|вычисляемый текст",
                "{'type':'text','id':'a','text':'t','conditional':{'hide':'=matches(x)'}}|условие",
                "{'type':'text','id':'a','text':'t','conditional':{'hide':'=ghost = 1'}}|неизвестное поле «ghost»",
                "{'type':'textfield','id':'a','key':'x','conditional':{'hide':'=x = null or ghost = 1'}}|неизвестное поле «ghost»",
                "{'type':'dynamiclist','id':'a','components':[]}|простое свойство «path»",
                "{'type':'group','id':'a','path':'g','components':[]}|свойство «path»",
                "{'type':'number','id':'a','key':'x','properties':{'figure':'pairs'}}|только с «readonly»",
                "{'type':'textfield','id':'a','key':'x','readonly':true,'properties':{'figure':'p'}}|свойство «figure»",
                "{'type':'dynamiclist','id':'r','path':'rows','components':[{'type':'number','id':'a','key':'x','readonly':true,'properties':{'figure':'p'}}]}|в строках списка"
            })
    void namesFileAndElementWhenSomethingIsNotSupported(String component, String problem) {
        assertThatThrownBy(() -> parse(component))
                .isInstanceOf(InvalidFormException.class)
                .hasMessageContaining("demo.form")
                .hasMessageContaining("«a»")
                .hasMessageContaining(problem);
    }

    @Test
    void refusesAKeyUsedTwice() {
        assertThatThrownBy(
                        () -> parse(
                                "{'type':'textfield','id':'a','key':'x'},{'type':'group','id':'g','components':[{'type':'number','id':'b','key':'x'}]}"))
                .hasMessageContaining("ключ «x» уже занят");
    }

    @Test
    void refusesAFormThatIsNamedOtherwiseThanItsFile() {
        assertThatThrownBy(() -> FormParser.parse("other.form", json("")))
                .isInstanceOf(InvalidFormException.class)
                .hasMessageContaining("other.form");
    }

    @Test
    void refusesAFormForAnotherPlatform() {
        assertThatThrownBy(() -> FormParser.parse("demo.form", json("").replace("Camunda Platform", "Camunda Cloud")))
                .hasMessageContaining("Camunda Platform 7");
    }

    @Test
    void refusesBrokenJson() {
        assertThatThrownBy(() -> FormParser.parse("demo.form", "{")).hasMessageContaining("это не JSON");
    }

    @Test
    void readsATextViewWithUploadPropertyAsAPlaceForFiles() {
        FormDefinition form = parse(
                "{'type':'text','id':'a','text':'Скан','properties':{'upload':'scan','label':'Файл','required':'true','accept':'pdf,png'}}");
        assertThat(form.elements()).singleElement().isInstanceOfSatisfying(FormElement.Files.class, files -> {
            assertThat(files.key()).isEqualTo("scan");
            assertThat(files.required()).isTrue();
            assertThat(files.accept()).containsExactly("pdf", "png");
        });
    }

    private static FormDefinition parse(String components) {
        return FormParser.parse("demo.form", json(components));
    }

    private static String json(String components) {
        return """
                {"type": "default", "id": "demo", "executionPlatform": "Camunda Platform",
                 "executionPlatformVersion": "7.24.0", "schemaVersion": 16, "components": [%s]}
                """.formatted(components.replace('\'', '"'));
    }
}
