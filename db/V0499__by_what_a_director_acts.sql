-- Contracts name by what the employer's director acts: usually the charter; in the genitive, as it follows «на основании».
alter table app.organization_requisites
    add column acts_by text not null default 'Устава' check (acts_by <> '');
