using BenchmarkDotNet.Running;
using DynamoGen.Benchmarks.Bulk;
using DynamoGen.Benchmarks.Rules;

if (args is ["bulk", ..])
    return await BulkMeasurement.RunAsync(args[1..]);
if (args is ["precision", var folder])
    return await PrecisionReport.RunAsync(folder);
if (args is ["rulecost", ..])
    return await RuleCost.RunAsync(args);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
