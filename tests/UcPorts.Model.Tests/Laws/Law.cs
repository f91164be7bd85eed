using System;
using FsCheck;
using FsCheck.Fluent;

namespace UcPorts.Model.Tests.Laws;

/// <summary>Runs a law over random values; a failure is shrunk and reported with the seed that repeats it.</summary>
internal static class Law
{
    private const int Runs = 150;

    public static void Holds<T>(Arbitrary<T> values, Action<T> law) => Run(Prop.ForAll(values, law));

    public static void Holds<T>(Arbitrary<T> values, Action<T, T> law) => Run(Prop.ForAll(values, values, law));

    public static void Holds<T>(Arbitrary<T> values, Action<T, T, T> law) => Run(Prop.ForAll(values, values, values, law));

    private static void Run(Property property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Runs).WithQuietOnSuccess(true), property);
}
