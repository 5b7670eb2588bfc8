package ru.nastavnik.installation.demo;

import java.util.List;

/** One demo account per role, for the message at the start and for the first steps in the manual. */
public final class DemoSignIns {

    /** @param who whom the account belongs to, in Russian */
    public record SignIn(String who, String login) {}

    public static final List<SignIn> ALL = List.of(
            new SignIn("Департамент общего образования", "department"),
            new SignIn("Департамент профессионального образования", "department-spo"),
            new SignIn("Региональный наставнический центр", "centre"),
            new SignIn("Руководитель органа управления образованием", "head"),
            new SignIn("Муниципальный координатор", "coordinator"),
            new SignIn("Директор школы", "director"),
            new SignIn("Сотрудник школы, будущий куратор", "employee"),
            new SignIn("Администратор", "admin"));

    private DemoSignIns() {}
}
