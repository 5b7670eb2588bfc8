-- The secretary (делопроизводитель) of an organisation: prints, registers, scans and acquaints; approves nothing.
alter table app.post
    drop constraint post_role_check,
    drop constraint post_territory_fits_role,
    add constraint post_role_check check (role in
        ('DEPARTMENT', 'CENTRE_OPERATOR', 'MUNICIPAL_HEAD', 'MUNICIPAL_COORDINATOR',
         'DIRECTOR', 'CURATOR', 'SECRETARY', 'ADMINISTRATOR')),
    add constraint post_territory_fits_role check (
        case
            when role in ('DIRECTOR', 'CURATOR', 'SECRETARY')
                then organization_id is not null and municipality_id is null and department is null
            when role in ('MUNICIPAL_HEAD', 'MUNICIPAL_COORDINATOR')
                then municipality_id is not null and organization_id is null and department is null
            when role = 'DEPARTMENT'
                then department is not null and organization_id is null and municipality_id is null
            else organization_id is null and municipality_id is null and department is null
            end);
