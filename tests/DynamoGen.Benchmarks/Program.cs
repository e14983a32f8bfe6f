using BenchmarkDotNet.Running;
using DynamoGen.Benchmarks.Bulk;

if (args is ["bulk", ..])
    return await BulkMeasurement.RunAsync(args[1..]);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
