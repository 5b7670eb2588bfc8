package ru.nastavnik.form;

import com.vaadin.flow.component.customfield.CustomField;
import java.util.List;

/**
 * Makes the field that takes files for a form. The form itself keeps ids of files only; where the bytes go, who may
 * read them and what is accepted is the business of the module that owns the task.
 */
@FunctionalInterface
public interface FileSlots {

    /** A field whose value is the ids of the attached files; it tells its listeners of every change. */
    CustomField<List<String>> fieldFor(FormElement.Files place);
}
