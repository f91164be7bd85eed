namespace EveryRule.Roles;

/// <summary>.editorconfig names two roles for this file that both need ports 5065 to 5067.</summary>
internal static class RoleConflict;
